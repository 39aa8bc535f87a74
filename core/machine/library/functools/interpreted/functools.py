"""`functools`."""
# quiet

from collections import namedtuple
from functools import _partial_computed
from functools._dispatch import partialmethod, singledispatch, singledispatchmethod
from threading import RLock

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def _fold(function, iterable, initial=_MISSING):
    """What *function* makes of the items, two at a time, from the left."""
    return _reduce(function, iterable, initial)


def update_wrapper(wrapper, wrapped, assigned=None, updated=None):
    """*wrapper* under the name of *wrapped*."""
    return _function_like(wrapper, wrapped)


def wraps(wrapped, assigned=None, updated=None):
    """A decorator that gives a function the name of *wrapped*."""

    def decorator(wrapper):
        return _function_like(wrapper, wrapped)

    return decorator


class partial:
    """A function with some of its arguments given already."""

    hidden_computed = _partial_computed

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        _look_at(self.keywords)
        return _call(self.func, (*self.args, *args), {**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
        return f"functools.partial({', '.join(parts)})"


def lru_cache(maxsize=128, typed=False):
    """A decorator: results for the arguments used last are kept."""
    if callable(maxsize):
        return _Cached(maxsize, 128, False)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorator(function):
        return _Cached(function, None if maxsize is None else max(0, maxsize), typed)

    return decorator


def cache(user_function, /):
    """A decorator: every result is kept."""
    return _Cached(user_function, None, False)


class _Cached:
    """A function that remembers its results."""

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self.__name__ = getattr(function, "__name__", None)
        self.__qualname__ = getattr(function, "__qualname__", None)
        self.__doc__ = getattr(function, "__doc__", None)
        self.__wrapped__ = function
        self.cache_clear()

    def __call__(self, *args, **kwargs):
        return _cached_call(self, args, kwargs)

    def __get__(self, instance, owner=None):
        return self if instance is None else _BoundCache(self, instance)

    def cache_clear(self):
        """Forget all results."""
        _step_of(self)
        self._results = {}
        self._hits = 0
        self._misses = 0

    def cache_info(self):
        """How useful it has been."""
        _step_of(self)
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_parameters(self):
        """How it was made."""
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"


class _BoundCache:
    """A method that remembers its results, with its object."""

    def __init__(self, cached, instance):
        self._cached = cached
        self._instance = instance

    def __call__(self, *args, **kwargs):
        return _cached_call(self._cached, (self._instance, *args), kwargs)

    def cache_info(self):
        """How useful it has been."""
        return self._cached.cache_info()

    def cache_clear(self):
        """Forget all results."""
        self._cached.cache_clear()


def _cached_call(cached, args, kwargs):
    if cached._maxsize == 0:
        _step_of(cached)
        cached._misses += 1
        return _call(cached._function, args, kwargs)
    key = (args, tuple(kwargs.items())) if kwargs else args
    if len(args) == 1 and not kwargs and not cached._typed and type(args[0]) in (int, str):
        # So that 1 is another key than True and 1.0, as in CPython.
        key = args[0]
    if cached._typed:
        key = (key, tuple([type(arg) for arg in args]), tuple([type(v) for v in kwargs.values()]))
    # From one step to the next others cannot come in between, as in CPython's C code.
    _step_of(cached)
    results = cached._results
    if key in results:
        cached._hits += 1
        result = results[key]
        if cached._maxsize is not None:
            # The last place is for what was used last.
            del results[key]
            results[key] = result
        return result
    cached._misses += 1
    result = _call(cached._function, args, kwargs)
    _step_of(cached)
    results = cached._results
    if cached._maxsize is None:
        results[key] = result
    elif key not in results:
        results[key] = result
        if len(results) > cached._maxsize:
            for oldest in results:
                break
            del results[oldest]
    return result


class cached_property:
    """An attribute that is computed when it is asked for first."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = getattr(func, "__doc__", None)
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = _field_now(instance, self.attrname)
        if value is _MISSING:
            # CPython 3.11 has one lock for all objects that have the property.
            with self.lock:
                value = _field_now(instance, self.attrname)
                if value is _MISSING:
                    value = self.func(instance)
                    _step_of(instance)
                    _set_field(instance, self.attrname, value)
        return value


def _field_now(instance, name):
    _look_at(instance)
    return _get_field(instance, name, _MISSING)


def cmp_to_key(mycmp):
    """A key for sorting by a function that compares two items."""

    def key(obj):
        return _ByComparison(mycmp, obj)

    return key


class _ByComparison:
    """An item that is ordered by a function."""

    def __init__(self, compare, obj):
        self.compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self.compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.compare(self.obj, other.obj) >= 0


_ORDER = ("__lt__", "__le__", "__gt__", "__ge__")
"""The first that is there is what the others are made of."""


def total_ordering(cls):
    """Fill in the comparisons that a class with one of them lacks."""
    roots = [name for name in _ORDER if _type_lookup_class(cls, name) is not _MISSING]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name in _ORDER:
        if name not in roots:
            _set_field(cls, name, _derived(name, roots[0]))
    return cls


def _derived(name, root):
    """The comparison *name*, made of *root* and `==`."""
    # Of `a < b` one knows `a >= b` and, with equality, the other two.
    turned = name[2] != root[2]
    strict = name[3] == "t"
    root_strict = root[3] == "t"

    def compare(self, other):
        result = _call_type(self, root, other)
        if result is NotImplemented or result is _MISSING:
            return NotImplemented
        if turned and strict != root_strict:
            return not result
        if turned:
            return not result and self != other if strict else not result or self == other
        return result and self != other if strict else result or self == other

    return compare
