"""`re`: patterns and matches, and what calls code of the program."""
# quiet

from re import _looked_through, _matched
from re._templates import _expanded, error

_EVERYTHING = 1 << 62


def _fail(msg, pattern, pos):
    raise error(msg, pattern, pos)


class Match:
    """Where a pattern matched."""

    def __init__(self, pattern, string, pos, endpos, spans, last):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self.regs = spans
        self.lastindex = last or None

    @property
    def lastgroup(self):
        for name, number in self.re._names:
            if number == self.lastindex:
                return name
        return None

    def _span(self, group):
        number = group
        if isinstance(group, str):
            number = self.re.groupindex.get(group, -1)
        if not isinstance(number, int) or not 0 <= number < len(self.regs):
            raise IndexError("no such group")
        return self.regs[number]

    def _text(self, group, default=None):
        start, end = self._span(group)
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(groups[0])
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, len(self.regs))])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re._names}

    def start(self, group=0):
        return self._span(group)[0]

    def end(self, group=0):
        return self._span(group)[1]

    def span(self, group=0):
        return self._span(group)

    def expand(self, template):
        return _expanded(template, self)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class Pattern:
    """A compiled regular expression."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self._given = flags
        self.flags, self.groups, self._names = _looked_through(pattern, flags)
        self.groupindex = dict(self._names)

    def _match(self, string, pos, endpos, how, advance=False):
        found = _matched(self.pattern, self._given, string, pos, endpos, how, advance)
        if found is None:
            return None
        return Match(self, string, max(pos, 0), min(endpos, len(string)), found[0], found[1])

    def match(self, string, pos=0, endpos=_EVERYTHING):
        return self._match(string, pos, endpos, "match")

    def fullmatch(self, string, pos=0, endpos=_EVERYTHING):
        return self._match(string, pos, endpos, "fullmatch")

    def search(self, string, pos=0, endpos=_EVERYTHING):
        return self._match(string, pos, endpos, "search")

    def finditer(self, string, pos=0, endpos=_EVERYTHING):
        self._match(string, 0, 0, "match")
        return self._walk(string, pos, endpos)

    def _walk(self, string, pos, endpos):
        advance = False
        while True:
            match = self._match(string, pos, endpos, "search", advance)
            if match is None:
                return
            yield match
            start, pos = match.span()
            advance = start == pos

    def findall(self, string, pos=0, endpos=_EVERYTHING):
        found = []
        for match in self._walk(string, pos, endpos):
            if self.groups == 0:
                found.append(match.group())
            elif self.groups == 1:
                found.append(match._text(1, ""))
            else:
                found.append(match.groups(""))
        return found

    def split(self, string, maxsplit=0):
        parts, start, count = [], 0, 0
        for match in self._walk(string, 0, _EVERYTHING):
            if maxsplit and count >= maxsplit:
                break
            count += 1
            parts.append(string[start : match.start()])
            parts.extend(match.groups())
            start = match.end()
        parts.append(string[start:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        parts, start, made = [], 0, 0
        for match in self._walk(string, 0, _EVERYTHING):
            if count and made >= count:
                break
            made += 1
            parts.append(string[start : match.start()])
            if isinstance(repl, str):
                parts.append(_expanded(repl, match))
            else:
                text = _call(repl, (match,), {})
                if text is not None:
                    parts.append(text)
            start = match.end()
        parts.append(string[start:])
        return "".join(parts), made

    def __repr__(self):
        flags = self.flags & ~32
        names = [name for bit, name in _FLAG_NAMES if flags & bit]
        tail = ", " + "|".join(names) if names else ""
        return f"re.compile({self.pattern!r}{tail})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_FLAG_NAMES = (
    (2, "re.IGNORECASE"),
    (8, "re.MULTILINE"),
    (16, "re.DOTALL"),
    (64, "re.VERBOSE"),
    (256, "re.ASCII"),
)


def compile(pattern, flags=0):
    """The regular expression *pattern*."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    return Pattern(pattern, flags)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    return None
