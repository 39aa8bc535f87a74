"""How values become JSON, as `json.encoder` of CPython does it."""
# loud

from json import _encoded


class JSONEncoder:
    """How values become text."""

    __module__ = "json.encoder"

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        """The text of *o*."""
        if isinstance(o, str):
            return _text(self, o)
        if self.indent is None and _is_builtin(o):
            try:
                return self._in_one_go(o)
            except TypeError:
                if type(self).default is JSONEncoder.default and "default" not in _fields(self):
                    raise
                # There is something for `default`, which others may come in beside.
        return "".join([chunk for chunk in self.iterencode(o, _one_shot=True)])

    def _in_one_go(self, o):
        return _encoded(
            o,
            self.skipkeys,
            self.ensure_ascii,
            self.check_circular,
            self.allow_nan,
            (self.item_separator, self.key_separator),
            self.sort_keys,
        )

    def iterencode(self, o, _one_shot=False):
        """Give the text of *o* piece by piece."""
        indent = self.indent
        if isinstance(indent, int) and not isinstance(indent, bool) or indent is True:
            indent = " " * indent
        # CPython's C code walks through a copy of what is in a dict.
        return _chunks(self, o, indent, 0, [], _one_shot and indent is None)


def _text(encoder, value):
    """The text of a single *value*."""
    return _encoded(value, False, encoder.ensure_ascii, True, encoder.allow_nan, (",", ":"), False)


def _key(encoder, key):
    """The text of *key*, or None if it is left out."""
    if isinstance(key, str):
        return key
    if key is None or isinstance(key, (bool, int, float)):
        return _text(encoder, key)
    if encoder.skipkeys:
        return None
    raise TypeError(
        f"keys must be str, int, float, bool or None, not {type(key).__name__}"
    )


def _chunks(encoder, o, indent, level, parents, copied):
    if o is None or isinstance(o, (str, bool, int, float)):
        yield _text(encoder, o)
        return
    for parent in parents:
        if parent is o:
            raise ValueError("Circular reference detected")
    inside = [*parents, o]
    if isinstance(o, (list, tuple)):
        if not o:
            yield "[]"
            return
        gap, between, end = _gaps(encoder, indent, level)
        start = "[" + gap
        for item in o:
            if item is None or isinstance(item, (str, bool, int, float)):
                yield start + _text(encoder, item)
            else:
                yield start
                yield from _chunks(encoder, item, indent, level + 1, inside, copied)
            start = between
        yield from _ended(end)
        yield "]"
    elif isinstance(o, dict):
        if not o:
            yield "{}"
            return
        yield "{"
        gap, between, end = _gaps(encoder, indent, level)
        if gap:
            yield gap
        first = True
        items = list(o.items()) if copied else o.items()
        for key, item in sorted(items) if encoder.sort_keys else items:
            name = _key(encoder, key)
            if name is None:
                continue
            if first:
                first = False
            else:
                yield between
            yield _text(encoder, name)
            yield encoder.key_separator
            yield from _chunks(encoder, item, indent, level + 1, inside, copied)
        yield from _ended(end)
        yield "}"
    else:
        yield from _chunks(encoder, encoder.default(o), indent, level, inside, copied)


def _gaps(encoder, indent, level):
    """What stands before the first item, between items, and behind the last."""
    if indent is None:
        return "", encoder.item_separator, ""
    gap = "\n" + indent * (level + 1)
    return gap, encoder.item_separator + gap, "\n" + indent * level


def _ended(end):
    if end:
        yield end
