"""`types.MappingProxyType`: each look through it is a look at the mapping."""
# loud


def _of(proxy):
    return _get_field(proxy, "<mapping>", None)


class mappingproxy:
    """A view of a mapping through which nothing can be changed."""

    hidden_written_in_c = "mappingproxy"

    def __init__(self, mapping, /):
        _set_field(self, "<mapping>", mapping)

    def __getitem__(self, key):
        return _of(self)[key]

    def __contains__(self, key):
        return key in _of(self)

    def __iter__(self):
        return iter(_of(self))

    def __len__(self):
        return len(_of(self))

    def __repr__(self):
        return f"mappingproxy({_of(self)!r})"

    def __str__(self):
        return str(_of(self))

    def __eq__(self, other):
        return _of(self) == (_of(other) if isinstance(other, mappingproxy) else other)

    __hash__ = None

    def __or__(self, other):
        return _of(self) | (_of(other) if isinstance(other, mappingproxy) else other)

    def __ror__(self, other):
        return other | _of(self)

    def __ior__(self, other):
        raise TypeError("'|=' is not supported by mappingproxy; use '|' instead")

    def __reversed__(self):
        return reversed(_of(self))

    def __setattr__(self, name, value):
        raise AttributeError(f"'mappingproxy' object has no attribute '{name}'")

    def get(self, key, default=None):
        return _of(self).get(key, default)

    def keys(self):
        return _of(self).keys()

    def values(self):
        return _of(self).values()

    def items(self):
        return _of(self).items()

    def copy(self):
        return _of(self).copy()
