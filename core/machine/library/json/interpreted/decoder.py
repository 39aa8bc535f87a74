"""How JSON becomes values, as `json.decoder` of CPython does it."""
# loud

from json import _decoded


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


class JSONDecoder:
    """How texts become values."""

    __module__ = "json.decoder"

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
