"""`operator`, where it is more than an operator of the machine."""
# loud

from operator import _attributes_computed, _attributes_got, _items_got, _method_computed


class itemgetter:
    """A function that looks up items."""

    hidden_computed = _items_got

    def __init__(self, item, /, *items):
        self._items = (item, *items)

    def __call__(self, obj, /):
        return _items_got(self, obj)

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(item) for item in self._items])})"


def _items_one_by_one(getter, obj):
    """Carry out a call of an `itemgetter` where program code looks for an item."""
    if len(getter._items) == 1:
        return obj[getter._items[0]]
    return tuple([obj[item] for item in getter._items])


class attrgetter:
    """A function that looks up attributes, those of attributes too."""

    hidden_computed = _attributes_computed

    def __init__(self, attr, /, *attrs):
        for name in (attr, *attrs):
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self._attrs = (attr, *attrs)

    def __call__(self, obj, /):
        return _attributes_got(self, obj)

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(name) for name in self._attrs])})"


def _attributes_one_by_one(getter, obj):
    """Carry out a call of an `attrgetter` where program code computes an attribute."""
    if len(getter._attrs) == 1:
        return _resolved(obj, getter._attrs[0])
    return tuple([_resolved(obj, name) for name in getter._attrs])


def _resolved(obj, path):
    for name in path.split("."):
        obj = _load_attribute(obj, name)
    return obj


class methodcaller:
    """A function that calls a method."""

    hidden_computed = _method_computed

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = args
        self._named = tuple(kwargs.items())

    def __call__(self, obj, /):
        return _load_attribute(obj, self._name)(*self._args, **dict(self._named))

    def __repr__(self):
        parts = [repr(self._name)]
        parts.extend([repr(arg) for arg in self._args])
        parts.extend([f"{name}={value!r}" for name, value in self._named])
        return f"operator.methodcaller({', '.join(parts)})"


def call(obj, /, *args, **kwargs):
    """Call *obj*."""
    return obj(*args, **kwargs)


def concat(a, b):
    """Two sequences as one."""
    if _type_lookup(a, "__getitem__") is _MISSING and not isinstance(a, (list, tuple, str, bytes)):
        raise TypeError(f"'{_type_name(a)}' object can't be concatenated")
    return a + b


def countOf(a, b):
    """How often *b* is in *a*."""
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b):
    """The place of the first *b* in *a*."""
    for place, item in enumerate(a):
        if item is b or item == b:
            return place
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c):
    """Carry out ``a[b] = c``."""
    a[b] = c


def delitem(a, b):
    """Carry out ``del a[b]``."""
    del a[b]


def not_(a):
    """The opposite of *a*."""
    return not a


def index(a):
    """*a* as an int."""
    return a if isinstance(a, int) else _index(a)


def length_hint(obj, default=0):
    """About how many items *obj* has."""
    try:
        return len(obj)
    except TypeError:
        return default


def iadd(a, b):
    """Carry out ``a += b``."""
    a += b
    return a


def iand(a, b):
    """Carry out ``a &= b``."""
    a &= b
    return a


def iconcat(a, b):
    """Carry out ``a += b`` for sequences."""
    a += b
    return a


def ifloordiv(a, b):
    """Carry out ``a //= b``."""
    a //= b
    return a


def ilshift(a, b):
    """Carry out ``a <<= b``."""
    a <<= b
    return a


def imatmul(a, b):
    """Carry out ``a @= b``."""
    a @= b
    return a


def imod(a, b):
    """Carry out ``a %= b``."""
    a %= b
    return a


def imul(a, b):
    """Carry out ``a *= b``."""
    a *= b
    return a


def ior(a, b):
    """Carry out ``a |= b``."""
    a |= b
    return a


def ipow(a, b):
    """Carry out ``a **= b``."""
    a **= b
    return a


def irshift(a, b):
    """Carry out ``a >>= b``."""
    a >>= b
    return a


def isub(a, b):
    """Carry out ``a -= b``."""
    a -= b
    return a


def itruediv(a, b):
    """Carry out ``a /= b``."""
    a /= b
    return a


def ixor(a, b):
    """Carry out ``a ^= b``."""
    a ^= b
    return a
