"""`pprint`: texts of values, broken where a line would be too long."""
# loud

from sys._hooks import settings as _settings


class PrettyPrinter:
    """Knows how wide lines may be, and how deep to go."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
        underscore_numbers=False,
    ):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = _settings.stdout if stream is None else stream
        self._compact = compact
        self._sorted = sort_dicts
        self._grouped = underscore_numbers

    def pprint(self, object):
        """Print *object*."""
        self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """The text of *object*."""
        return self._text(object, 0, 0, (), 0)

    def isrecursive(self, object):
        """Whether *object* is in itself."""
        return "<Recursion on " in self._flat(object, (), 0)

    def isreadable(self, object):
        """Whether the text of *object* is Python."""
        return not self.isrecursive(object) and "<" not in self._flat(object, (), 0)

    def _flat(self, value, outer, level):
        """The text of *value* on one line."""
        if isinstance(value, int) and self._grouped and not isinstance(value, bool):
            return f"{value:_d}"
        kind = type(value)
        if kind not in (dict, list, tuple) or not value:
            return repr(value)
        if any([each is value for each in outer]):
            return f"<Recursion on {kind.__name__} with id={id(value)}>"
        begin, end = {dict: "{}", list: "[]", tuple: "()"}[kind]
        if self._depth is not None and level >= self._depth:
            return f"{begin}...{end}"
        inner = (*outer, value)
        if kind is dict:
            parts = [
                f"{self._flat(k, inner, level + 1)}: {self._flat(v, inner, level + 1)}"
                for k, v in self._pairs(value)
            ]
        else:
            parts = [self._flat(each, inner, level + 1) for each in value]
        comma = "," if kind is tuple and len(value) == 1 else ""
        return f"{begin}{', '.join(parts)}{comma}{end}"

    def _pairs(self, mapping):
        pairs = list(mapping.items())
        return _ordered(pairs, _first) if self._sorted else pairs

    def _text(self, value, indent, allowance, outer, level):
        """The text of *value*, of which the first line begins in column *indent*.

        *allowance* is how much has to stand behind the last line.
        """
        flat = self._flat(value, outer, level)
        fits = len(flat) <= self._width - indent - allowance
        if fits or any([each is value for each in outer]):
            return flat
        if self._depth is not None and level >= self._depth:
            return flat
        lay = _LAYOUTS.get(type(value))
        if lay is None:
            return flat
        return lay(self, value, indent, allowance, (*outer, value), level + 1)

    def _items(self, values, indent, allowance, outer, level, begin, end):
        """The text of *values* between *begin* and *end*."""
        indent += self._indent
        start = begin + " " * (self._indent - 1)
        lines, room = [], 0
        for place, value in enumerate(values):
            last = place == len(values) - 1
            behind = allowance + len(end) if last else 1
            if self._compact:
                flat = self._flat(value, outer, level)
                if lines and len(flat) + (0 if last else 2) <= room - (behind if last else 0):
                    lines[-1] += f" {flat}{'' if last else ','}"
                    room -= len(flat) + 2
                    continue
                room = self._width - indent + 1
                if len(flat) + 2 <= room:
                    lines.append(flat if last else f"{flat},")
                    room -= len(flat) + 2
                    continue
            text = self._text(value, indent, behind, outer, level)
            lines.append(text if last else f"{text},")
        return start + f"\n{' ' * indent}".join(lines) + end


def _first(pair):
    return pair[0]


def _itself(value):
    return value


def _ordered(values, key):
    """*values* in order, also where some cannot be compared."""
    try:
        return sorted(values, key=key)
    except TypeError:
        return sorted(values, key=lambda each: (str(type(key(each))), id(key(each))))


def _dict(printer, value, indent, allowance, outer, level):
    column = indent + printer._indent
    lines = []
    pairs = printer._pairs(value)
    for place, (key, item) in enumerate(pairs):
        last = place == len(pairs) - 1
        said = printer._flat(key, outer, level)
        behind = allowance + 1 if last else 1
        text = printer._text(item, column + len(said) + 2, behind, outer, level)
        lines.append(f"{said}: {text}")
    start = "{" + " " * (printer._indent - 1)
    return start + f",\n{' ' * column}".join(lines) + "}"


def _list(printer, value, indent, allowance, outer, level):
    return printer._items(value, indent, allowance, outer, level, "[", "]")


def _tuple(printer, value, indent, allowance, outer, level):
    end = ",)" if len(value) == 1 else ")"
    return printer._items(value, indent, allowance, outer, level, "(", end)


def _set(printer, value, indent, allowance, outer, level):
    if not value:
        return repr(value)
    values = _ordered(list(value), _itself)
    if type(value) is set:
        return printer._items(values, indent, allowance, outer, level, "{", "}")
    inner = printer._items(values, indent + 10, allowance + 1, outer, level, "{", "}")
    return f"frozenset({inner})"


def _str(printer, value, indent, allowance, outer, level):
    """A long text in parts, one on a line, as Python joins them."""
    if not value:
        return repr(value)
    lines = value.splitlines(True)
    nested = level > 1
    indent, allowance = (indent, allowance) if nested else (indent + 1, allowance + 1)
    parts, width = [], printer._width - indent
    for number, line in enumerate(lines):
        final = number == len(lines) - 1
        if len(repr(line)) <= width - (allowance if final else 0):
            parts.append(repr(line))
            continue
        current = ""
        words = _words(line)
        for place, word in enumerate(words):
            room = width
            if place == len(words) - 1 and final:
                room -= allowance
            if current and len(repr(current + word)) > room:
                parts.append(repr(current))
                current = word
            else:
                current += word
        if current:
            parts.append(repr(current))
    if len(parts) == 1:
        return parts[0]
    joined = f"\n{' ' * indent}".join(parts)
    return joined if nested else f"({joined})"


def _words(line):
    """The words of *line*, each with the blanks behind it."""
    words, word, blank = [], "", False
    for sign in line:
        if blank and not sign.isspace():
            words.append(word)
            word, blank = "", False
        word += sign
        blank = blank or sign.isspace()
    return [*words, word]


_LAYOUTS = {dict: _dict, list: _list, tuple: _tuple, set: _set, frozenset: _set, str: _str}
"""How values of a type are written on several lines."""


def pformat(
    object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
    underscore_numbers=False,
):
    """The text of *object*."""
    printer = PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    return printer.pformat(object)


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
    underscore_numbers=False,
):
    """Print *object*."""
    printer = PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    printer.pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print *object*, with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The text of *object* on one line."""
    return PrettyPrinter()._flat(object, (), 0)


def isrecursive(object):
    """Whether *object* is in itself."""
    return PrettyPrinter().isrecursive(object)


def isreadable(object):
    """Whether the text of *object* is Python."""
    return PrettyPrinter().isreadable(object)
