"""What stands for groups of a match in the text that is put in its place."""
# quiet


class error(Exception):
    """What is wrong with a pattern, and where."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        Exception.__init__(self, msg)


_ESCAPES = {
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    "\\": "\\",
}


def _expanded(template, match):
    """*template* with the groups of *match* in the place of references."""
    if "\\" not in template:
        return template
    parts, place, end = [], 0, len(template)
    while place < end:
        back = template.find("\\", place)
        if back < 0:
            parts.append(template[place:])
            break
        parts.append(template[place:back])
        if back + 1 == end:
            raise error("bad escape (end of pattern)", template, back)
        sign = template[back + 1]
        place = back + 2
        if sign == "g":
            group, place = _named(template, match, place)
            parts.append(match._text(group, ""))
        elif sign == "0" or (sign.isdigit() and _is_octal(template[back + 1 : back + 4])):
            digits = sign
            while len(digits) < 3 and place < end and template[place] in "01234567":
                digits += template[place]
                place += 1
            parts.append(chr(int(digits, 8) & 255))
        elif sign.isascii() and sign.isdigit():
            digits = sign
            if place < end and template[place].isdigit():
                digits += template[place]
                place += 1
            parts.append(_of_group(template, match, int(digits), back + 1))
        elif sign in _ESCAPES:
            parts.append(_ESCAPES[sign])
        elif sign.isascii() and sign.isalpha():
            raise error(f"bad escape \\{sign}", template, back)
        else:
            parts.append("\\" + sign)
    return "".join(parts)


def _is_octal(digits):
    return len(digits) == 3 and digits[0] in "0123" and all([d in "01234567" for d in digits])


def _of_group(template, match, number, place):
    if number > match.re.groups:
        raise error(f"invalid group reference {number}", template, place)
    return match._text(number, "")


def _named(template, match, place):
    """The group of ``\\g<...>`` whose "<" is at *place*, and where it ends."""
    if template[place : place + 1] != "<":
        raise error("missing <", template, place)
    end = template.find(">", place)
    if end < 0:
        raise error("missing >, unterminated name", template, place + 1)
    name = template[place + 1 : end]
    if not name:
        raise error("missing group name", template, place + 1)
    if name.isdigit():
        if int(name) > match.re.groups:
            raise error(f"invalid group reference {name}", template, place + 1)
        return int(name), end + 1
    if name not in match.re.groupindex:
        if not name.isidentifier():
            raise error(f"bad character in group name {name!r}", template, place + 1)
        raise IndexError(f"unknown group name {name!r}")
    return name, end + 1
