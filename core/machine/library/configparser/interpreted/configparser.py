"""`configparser`: settings in sections, as text."""
# loud

from configparser._errors import (
    DuplicateOptionError,
    DuplicateSectionError,
    Error,
    InterpolationError,
    MissingSectionHeaderError,
    NoOptionError,
    NoSectionError,
    ParsingError,
)
from configparser._reading import DEFAULTSECT, _take_in
from configparser._sections import SectionProxy

MAX_INTERPOLATION_DEPTH = 10
_NOTHING = object()


class RawConfigParser:
    """Settings in sections, whose values are as they are written."""

    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True,
        "0": False, "no": False, "false": False, "off": False,
    }
    _fills = False

    def __init__(self, defaults=None, allow_no_value=False, interpolation=_NOTHING, **options):
        if options:
            _not_simulated(f"{next(iter(options))} of configparser; leave it out")
        self._sections = {}
        self._defaults = {}
        self._bare = allow_no_value
        if interpolation is None:
            self._fills = False
        elif interpolation is not _NOTHING:
            _not_simulated("another interpolation of configparser; use interpolation=None")
        for name, value in (defaults or {}).items():
            self._defaults[self.optionxform(name)] = value

    def optionxform(self, optionstr):
        """The name of an option as it is kept."""
        return optionstr.lower()

    def defaults(self):
        """The options of all sections."""
        return self._defaults

    def sections(self):
        """The names of the sections."""
        return list(self._sections)

    def add_section(self, section):
        """Make a section."""
        if section == DEFAULTSECT:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        """Whether there is such a section."""
        return section in self._sections

    def options(self, section):
        """The names of the options of a section."""
        return list(self._values_of(section))

    def _values_of(self, section):
        """The values of a section, those of all sections included, as they are written."""
        if section == DEFAULTSECT:
            return dict(self._defaults)
        if section not in self._sections:
            raise NoSectionError(section)
        return {**self._sections[section], **{
            key: value for key, value in self._defaults.items()
            if key not in self._sections[section]
        }}

    def has_option(self, section, option):
        """Whether a section has such an option."""
        if section != DEFAULTSECT and section not in self._sections:
            return False
        return self.optionxform(option) in self._values_of(section)

    def get(self, section, option, *, raw=False, vars=None, fallback=_NOTHING):
        """The value of an option."""
        try:
            values = self._values_of(section)
        except NoSectionError:
            if fallback is _NOTHING:
                raise
            return fallback
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = str(value)
        name = self.optionxform(option)
        if name not in values:
            if fallback is _NOTHING:
                raise NoOptionError(option, section)
            return fallback
        value = values[name]
        if raw or not self._fills or value is None:
            return value
        return self._filled(section, name, value, values, 1)

    def _filled(self, section, option, text, values, depth):
        """*text* with values in the place of their names: ``%(name)s``."""
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationError(
                "Recursion limit exceeded in value substitution: option"
                f" {option!r} in section {section!r} contains an interpolation key which"
                f" cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {text!r}"
            )
        parts, rest = [], text
        while True:
            before, sign, rest = rest.partition("%")
            parts.append(before)
            if not sign:
                return "".join(parts)
            if rest.startswith("%"):
                parts.append("%")
                rest = rest[1:]
                continue
            end = rest.find(")s")
            if not rest.startswith("(") or end < 0:
                raise InterpolationError(f"'%' must be followed by '%' or '(', found: '%{rest}'")
            name, rest = self.optionxform(rest[1:end]), rest[end + 2 :]
            if name not in values:
                raise InterpolationError(
                    f"Bad value substitution: option {option!r} in section {section!r} contains"
                    f" an interpolation key {name!r} which is not a valid option name. Raw value:"
                    f" {text!r}"
                )
            parts.append(self._filled(section, option, values[name], values, depth + 1))

    def _as(self, convert, section, option, fallback, options):
        value = self.get(section, option, fallback=fallback, **options)
        return value if value is fallback else convert(value)

    def getint(self, section, option, *, fallback=_NOTHING, **options):
        """The value as an int."""
        return self._as(int, section, option, fallback, options)

    def getfloat(self, section, option, *, fallback=_NOTHING, **options):
        """The value as a float."""
        return self._as(float, section, option, fallback, options)

    def getboolean(self, section, option, *, fallback=_NOTHING, **options):
        """The value as a bool."""
        return self._as(self._boolean, section, option, fallback, options)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_NOTHING, raw=False, vars=None):
        """The options of a section with their values; or the sections."""
        if section is _NOTHING:
            return [(name, self[name]) for name in self]
        names = {**self._defaults, **self._values_of(section)}
        return [(name, self.get(section, name, raw=raw, vars=vars)) for name in names]

    def set(self, section, option, value=None):
        """Give an option a value."""
        self._check(value)
        place = self._defaults if section in (DEFAULTSECT, "") else self._sections.get(section)
        if place is None:
            raise NoSectionError(section)
        place[self.optionxform(option)] = value

    def _check(self, value):
        """Complain of a value that cannot be written; here any can be kept."""

    def remove_option(self, section, option):
        """Take out an option; whether it was there."""
        if section != DEFAULTSECT and section not in self._sections:
            raise NoSectionError(section)
        place = self._defaults if section == DEFAULTSECT else self._sections[section]
        return place.pop(self.optionxform(option), _NOTHING) is not _NOTHING

    def remove_section(self, section):
        """Take out a section; whether it was there."""
        return self._sections.pop(section, None) is not None

    def read(self, filenames, encoding=None):
        """Read files, those that there are; which those were."""
        names = [filenames] if isinstance(filenames, str) or hasattr(filenames, "__fspath__") else (
            filenames
        )
        found = []
        for name in names:
            try:
                with open(name, encoding=encoding) as file:
                    _take_in(self, file.read(), str(name))
            except OSError:
                continue
            found.append(str(name))
        return found

    def read_file(self, f, source=None):
        """Read an open file, or lines."""
        _take_in(self, "".join([line for line in f]), source or getattr(f, "name", "<???>"))

    def read_string(self, string, source="<string>"):
        """Read a text."""
        _take_in(self, string, source)

    def read_dict(self, dictionary, source="<dict>"):
        """Take settings from a dict of dicts."""
        for section, values in dictionary.items():
            if section != DEFAULTSECT and section not in self._sections:
                self.add_section(section)
            for key, value in values.items():
                self.set(section, str(key), None if value is None else str(value))

    def write(self, fp, space_around_delimiters=True):
        """Write all settings to a file."""
        sign = " = " if space_around_delimiters else "="
        if self._defaults:
            self._write_section(fp, DEFAULTSECT, self._defaults, sign)
        for name, values in self._sections.items():
            self._write_section(fp, name, values, sign)

    def _write_section(self, fp, name, values, sign):
        fp.write(f"[{name}]\n")
        for key, value in values.items():
            text = "" if value is None else sign + str(value).replace("\n", "\n\t")
            fp.write(f"{key}{text}\n")
        fp.write("\n")

    def __getitem__(self, key):
        if key != DEFAULTSECT and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == DEFAULTSECT:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == DEFAULTSECT:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == DEFAULTSECT or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([DEFAULTSECT, *self._sections])

    def keys(self):
        """The names of the sections, that of all included."""
        return list(self)


class ConfigParser(RawConfigParser):
    """Settings whose values may refer to others: ``%(name)s``."""

    _fills = True

    def _check(self, value):
        if value is not None and not isinstance(value, str):
            raise TypeError("option values must be strings")
