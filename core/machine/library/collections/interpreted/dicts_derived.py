"""Built-in dicts for classes of the program to inherit, as `_derived` has other containers."""
# loud

from collections import Counter as _Counter
from collections import OrderedDict as _OrderedDict
from collections import defaultdict as _defaultdict
from collections._derived import _Container, _dict, _list


class Dict(_Container, _dict):
    """A dict."""

    _empty = _dict

    def __init__(self, /, *args, **kwargs):
        _items_of(self).update(*args, **kwargs)

    def __getitem__(self, key):
        value = _items_of(self).get(key, _MISSING)
        if value is not _MISSING:
            return value
        value = _call_type(self, "__missing__", key)
        if value is _MISSING:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        _items_of(self)[key] = value

    def __delitem__(self, key):
        del _items_of(self)[key]

    def __reversed__(self):
        return reversed(_items_of(self))

    def __or__(self, other):
        other = _bare(other)
        return _items_of(self) | other if isinstance(other, _dict) else NotImplemented

    def __ror__(self, other):
        return other | _items_of(self) if isinstance(other, _dict) else NotImplemented

    def __ior__(self, other):
        _items_of(self).update(other)
        return self


class _Kind(Dict):
    """A dict that makes others of its own class and says its name."""

    def _like(self, items):
        made = type(self).__new__(type(self))
        _set_items(made, items)
        return made

    def copy(self):
        """Another one with the same items."""
        return self._like(_items_of(self).copy())

    __copy__ = copy

    def __or__(self, other):
        other = _bare(other)
        return self._like(_items_of(self) | other) if isinstance(other, _dict) else NotImplemented


class OrderedDict(_Kind, _OrderedDict):
    """An OrderedDict."""

    _empty = _OrderedDict

    def __repr__(self):
        inner = repr(_list(_items_of(self).items())) if _items_of(self) else ""
        return f"{type(self).__name__}({inner})"


class defaultdict(_Kind, _defaultdict):
    """A defaultdict."""

    _empty = _defaultdict

    def __init__(self, default_factory=None, /, *args, **kwargs):
        _set_items(self, _defaultdict(default_factory))
        _items_of(self).update(*args, **kwargs)

    @property
    def default_factory(self):
        """What makes the value for a key that is not there."""
        return _items_of(self).default_factory

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def __repr__(self):
        shown = repr(_dict(_items_of(self)))
        return f"{type(self).__name__}({self.default_factory!r}, {shown})"


class Counter(_Kind, _Counter):
    """A Counter."""

    _empty = _Counter

    def __missing__(self, key):
        return 0

    def __delitem__(self, key):
        if key in self:
            del _items_of(self)[key]

    def __repr__(self):
        shown = repr(_items_of(self))
        return f"{type(self).__name__}{shown[len('Counter') :]}"

    def __add__(self, other):
        return _items_of(self) + _bare(other)

    def __sub__(self, other):
        return _items_of(self) - _bare(other)

    def __and__(self, other):
        return _items_of(self) & _bare(other)

    def __or__(self, other):
        return _items_of(self) | _bare(other)
