"""`weakref.proxy`: an object that passes on all that is asked of it, as long as there is another.

Each operation first sees whether the object is there, and keeps it until it is done.
"""
# loud


_STRONG = (int, str, tuple, float, bytes, bool, complex, dict, list)


def _check(object):
    """Complain as CPython does of what has no weak references."""
    if object is None or type(object) in _STRONG:
        raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")


def _there(proxy):
    """The object that *proxy* stands for."""
    if _is_gone(proxy):
        raise ReferenceError("weakly-referenced object no longer exists")
    return _get_field(proxy, "<weak>", None)


def _bare(value):
    """What *value* stands for, if it stands for anything."""
    return _there(value) if isinstance(value, ProxyType) else value


class ProxyType:
    """Stands for an object that it does not keep."""

    __hash__ = None

    def __getattr__(self, name):
        return getattr(_there(self), name)

    def __setattr__(self, name, value):
        setattr(_there(self), name, value)

    def __delattr__(self, name):
        delattr(_there(self), name)

    def __repr__(self):
        kind = type(_get_field(self, "<weak>", None)).__name__
        # Made up, as a run prints the same whenever it is repeated.
        return f"<weakproxy at 0x7f0000000000 to {kind} at 0x7f0000000100>"

    def __str__(self):
        return str(_there(self))

    def __bool__(self):
        return bool(_there(self))

    def __len__(self):
        return len(_there(self))

    def __iter__(self):
        return iter(_there(self))

    def __next__(self):
        return next(_there(self))

    def __reversed__(self):
        return reversed(_there(self))

    def __contains__(self, item):
        return item in _there(self)

    def __getitem__(self, key):
        return _there(self)[key]

    def __setitem__(self, key, value):
        _there(self)[key] = value

    def __delitem__(self, key):
        del _there(self)[key]

    def __int__(self):
        return int(_there(self))

    def __float__(self):
        return float(_there(self))

    def __index__(self):
        return _index(_there(self))

    def __abs__(self):
        return abs(_there(self))

    def __neg__(self):
        return -_there(self)

    def __pos__(self):
        return +_there(self)

    def __invert__(self):
        return ~_there(self)

    def __eq__(self, other):
        return _there(self) == _bare(other)

    def __ne__(self, other):
        return _there(self) != _bare(other)

    def __lt__(self, other):
        return _there(self) < _bare(other)

    def __le__(self, other):
        return _there(self) <= _bare(other)

    def __gt__(self, other):
        return _there(self) > _bare(other)

    def __ge__(self, other):
        return _there(self) >= _bare(other)

    def __add__(self, other):
        return _there(self) + _bare(other)

    def __radd__(self, other):
        return other + _there(self)

    def __iadd__(self, other):
        changed = _there(self)
        changed += _bare(other)
        return changed

    def __sub__(self, other):
        return _there(self) - _bare(other)

    def __rsub__(self, other):
        return other - _there(self)

    def __isub__(self, other):
        changed = _there(self)
        changed -= _bare(other)
        return changed

    def __mul__(self, other):
        return _there(self) * _bare(other)

    def __rmul__(self, other):
        return other * _there(self)

    def __imul__(self, other):
        changed = _there(self)
        changed *= _bare(other)
        return changed

    def __truediv__(self, other):
        return _there(self) / _bare(other)

    def __rtruediv__(self, other):
        return other / _there(self)

    def __itruediv__(self, other):
        changed = _there(self)
        changed /= _bare(other)
        return changed

    def __floordiv__(self, other):
        return _there(self) // _bare(other)

    def __rfloordiv__(self, other):
        return other // _there(self)

    def __ifloordiv__(self, other):
        changed = _there(self)
        changed //= _bare(other)
        return changed

    def __mod__(self, other):
        return _there(self) % _bare(other)

    def __rmod__(self, other):
        return other % _there(self)

    def __imod__(self, other):
        changed = _there(self)
        changed %= _bare(other)
        return changed

    def __pow__(self, other):
        return _there(self) ** _bare(other)

    def __rpow__(self, other):
        return other ** _there(self)

    def __ipow__(self, other):
        changed = _there(self)
        changed **= _bare(other)
        return changed

    def __lshift__(self, other):
        return _there(self) << _bare(other)

    def __rlshift__(self, other):
        return other << _there(self)

    def __ilshift__(self, other):
        changed = _there(self)
        changed <<= _bare(other)
        return changed

    def __rshift__(self, other):
        return _there(self) >> _bare(other)

    def __rrshift__(self, other):
        return other >> _there(self)

    def __irshift__(self, other):
        changed = _there(self)
        changed >>= _bare(other)
        return changed

    def __and__(self, other):
        return _there(self) & _bare(other)

    def __rand__(self, other):
        return other & _there(self)

    def __iand__(self, other):
        changed = _there(self)
        changed &= _bare(other)
        return changed

    def __or__(self, other):
        return _there(self) | _bare(other)

    def __ror__(self, other):
        return other | _there(self)

    def __ior__(self, other):
        changed = _there(self)
        changed |= _bare(other)
        return changed

    def __xor__(self, other):
        return _there(self) ^ _bare(other)

    def __rxor__(self, other):
        return other ^ _there(self)

    def __ixor__(self, other):
        changed = _there(self)
        changed ^= _bare(other)
        return changed

    def __matmul__(self, other):
        return _there(self) @ _bare(other)

    def __rmatmul__(self, other):
        return other @ _there(self)

    def __imatmul__(self, other):
        changed = _there(self)
        changed @= _bare(other)
        return changed


class CallableProxyType(ProxyType):
    """Stands for something that can be called."""

    def __call__(self, /, *args, **kwargs):
        return _there(self)(*args, **kwargs)


def proxy(object, callback=None, /):
    """Something that stands for *object* and does not keep it."""
    _check(object)
    if callback is not None:
        _not_simulated("the callback of a proxy; catch the ReferenceError where it is used")
    made = _new_instance(CallableProxyType if callable(object) else ProxyType)
    _set_field(made, "<weak>", object)
    _set_field(made, "<proxy>", True)
    return made
