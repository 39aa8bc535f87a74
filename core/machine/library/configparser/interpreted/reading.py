"""Settings read from text, line by line."""
# loud

from configparser._errors import (
    DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError, ParsingError,
)

DEFAULTSECT = "DEFAULT"


def _take_in(parser, text, source):
    """Have *parser* take in what *text*, from *source*, says."""
    place = section = option = None
    seen, seen_sections = set(), set()
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        bare = line.strip()
        if not bare or bare[0] in "#;":
            if not bare and option is not None and place is not None and place[option]:
                place[option] += "\n"
            continue
        if line[0].isspace() and option is not None:
            place[option] = f"{place[option]}\n{bare}"
        elif bare[0] == "[" and "]" in bare:
            section, option = bare[1 : bare.rfind("]")], None
            if section in seen_sections:
                raise DuplicateSectionError(section, source, number)
            if section == DEFAULTSECT:
                place = parser._defaults
            else:
                seen_sections.add(section)
                place = parser._sections.setdefault(section, {})
        elif place is None:
            raise MissingSectionHeaderError(source, number, line)
        else:
            option, value = _option(parser, bare, source, number, line)
            if (section, option) in seen:
                raise DuplicateOptionError(section, option, source, number)
            seen.add((section, option))
            place[option] = value
    for values in (parser._defaults, *parser._sections.values()):
        for name, value in values.items():
            if value is not None:
                values[name] = value.rstrip("\n")


def _option(parser, bare, source, number, line):
    """The name and the value in a line."""
    ends = [at for at in (bare.find("="), bare.find(":")) if at >= 0]
    if not ends:
        if not parser._bare:
            said = f"Source contains parsing errors: {source!r}\n\t[line {number:2d}]: {line!r}"
            raise ParsingError(said)
        return parser.optionxform(bare), None
    end = min(ends)
    return parser.optionxform(bare[:end].rstrip()), bare[end + 1 :].strip()
