"""`json`: what is Python code in CPython too, and what calls code of the program."""
# loud

from json import _decoded, _encoded


class JSONDecodeError(ValueError):
    """A text that is no JSON: what is wrong, and where."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


class JSONEncoder:
    """How values become text."""

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


class JSONDecoder:
    """How texts become values."""

    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float
        self.parse_int = parse_int

    def decode(self, s):
        """The value of the text *s*."""
        return self._value(s, -1)[0]

    def raw_decode(self, s, idx=0):
        """The value that begins at *idx*, and where it ends."""
        return self._value(s, idx)

    def _value(self, s, start):
        hooked = self.object_hook is not None or self.object_pairs_hook is not None
        hooked = hooked or self.parse_float is not None or self.parse_int is not None
        value, message, place = _decoded(s, start, hooked)
        if message:
            raise JSONDecodeError(message, s, place)
        return (_hooked(self, value) if hooked else value), place


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **kw,
):
    """The text of *obj*."""
    return (cls or JSONEncoder)(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **kw,
    ).encode(obj)


def dump(
    obj,
    fp,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **kw,
):
    """Write the text of *obj*, in pieces, to the file *fp*."""
    encoder = (cls or JSONEncoder)(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **kw,
    )
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def loads(
    s,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    **kw,
):
    """The value of the text *s*."""
    if isinstance(s, bytes):
        s = s.decode("utf-8")
    if not isinstance(s, str):
        raise TypeError(
            f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}"
        )
    if s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(
        object_hook=object_hook,
        parse_float=parse_float,
        parse_int=parse_int,
        parse_constant=parse_constant,
        object_pairs_hook=object_pairs_hook,
        **kw,
    ).decode(s)


def load(fp, **kw):
    """The value of the text in the file *fp*."""
    return loads(fp.read(), **kw)


def _hooked(decoder, value):
    """*value*, as `_decoded` gives it with pairs, through the hooks of *decoder*."""
    if isinstance(value, tuple):
        if value[0] == "[":
            return [_hooked(decoder, item) for item in value[1:]]
        pairs = [(key, _hooked(decoder, item)) for key, item in value[1:]]
        if decoder.object_pairs_hook is not None:
            return decoder.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if decoder.object_hook is None else decoder.object_hook(made)
    if type(value) is float and decoder.parse_float is not None:
        return decoder.parse_float(repr(value))
    if type(value) is int and decoder.parse_int is not None:
        return decoder.parse_int(repr(value))
    return value


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
