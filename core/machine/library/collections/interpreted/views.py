"""What `keys()`, `values()` and `items()` of `collections`' mappings give, as CPython's own code."""
# loud


class _View:
    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


def _is_set(value):
    if isinstance(value, (set, frozenset, _SetView)):
        return True
    return _type_name(value) in ("dict_keys", "dict_items")


def _as_set(value):
    return value if _is_set(value) else set(value)


class _SetView(_View):
    __hash__ = None

    def __le__(self, other):
        if not _is_set(other):
            return NotImplemented
        if len(self) > len(other):
            return False
        for item in self:
            if item not in other:
                return False
        return True

    def __lt__(self, other):
        if not _is_set(other):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __ge__(self, other):
        if not _is_set(other):
            return NotImplemented
        if len(self) < len(other):
            return False
        for item in other:
            if item not in self:
                return False
        return True

    def __gt__(self, other):
        if not _is_set(other):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __eq__(self, other):
        if not _is_set(other):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    def __and__(self, other):
        return set(item for item in other if item in self)

    __rand__ = __and__

    def __or__(self, other):
        return set(item for each in (self, other) for item in each)

    __ror__ = __or__

    def __sub__(self, other):
        other = _as_set(other)
        return set(item for item in self if item not in other)

    def __rsub__(self, other):
        other = _as_set(other)
        return set(item for item in other if item not in self)

    def __xor__(self, other):
        other = _as_set(other)
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def isdisjoint(self, other):
        """Whether nothing of *other* is in it."""
        for item in other:
            if item in self:
                return False
        return True


class KeysView(_SetView):
    """What `keys()` gives."""

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ValuesView(_View):
    """What `values()` gives."""

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class ItemsView(_SetView):
    """What `items()` gives."""

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])
