"""`_muted`: values of a package that is only shown to somebody, whose calls do nothing."""
# quiet


def _refused(self, *args):
    _not_simulated(
        f"{_get_field(self, _NAME, '')} decides what happens here, and its package is not"
        " simulated; put a function of your own in its place"
    )


class _Muted:
    def __call__(self, /, *args, **kwargs):
        for given in (*args, *kwargs.values()):
            if type(given) is not _Muted and callable(given):
                _not_simulated(
                    f"{_get_field(self, _NAME, '')} may call what it is given, and its package is"
                    " not simulated; call that yourself"
                )
        return _made(self, "()")

    def __getattr__(self, name):
        return _made(self, "." + name)

    def __setattr__(self, name, value):
        return None

    def __delattr__(self, name):
        return None

    def __getitem__(self, key):
        return _made(self, "[]")

    def __setitem__(self, key, value):
        return None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            _not_simulated(
                f"{_get_field(self, _NAME, '')} may stop the exception, and its package is not"
                " simulated; leave it out"
            )

    def __str__(self):
        return f"\u2039{_get_field(self, _NAME, '')}\u203a"

    __repr__ = __str__

    def __format__(self, spec):
        return format(str(self), spec)

    __bool__ = __len__ = __iter__ = __next__ = __contains__ = __hash__ = __reversed__ = _refused
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refused
    __index__ = __int__ = __float__ = __complex__ = __bytes__ = __round__ = _refused
    __neg__ = __pos__ = __abs__ = __invert__ = __trunc__ = __floor__ = __ceil__ = _refused
    __add__ = __sub__ = __mul__ = __truediv__ = __floordiv__ = __mod__ = __pow__ = _refused
    __radd__ = __rsub__ = __rmul__ = __rtruediv__ = __rfloordiv__ = __rmod__ = __rpow__ = _refused
    __and__ = __or__ = __xor__ = __rand__ = __ror__ = __rxor__ = _refused
    __lshift__ = __rshift__ = __rlshift__ = __rrshift__ = _refused
    __matmul__ = __rmatmul__ = __divmod__ = __rdivmod__ = _refused
    __copy__ = __deepcopy__ = __delitem__ = _refused


def _apart(self, count):
    """As many values as an assignment takes; it does not ask how many there are."""
    return [_made(self, "[]") for _ in range(count)]


_NAME = "<name>"
_LONGEST = 60
_set_field(_Muted, "<apart>", _apart)


def _made(owner, rest):
    """What *rest*, an attribute, a call or an item, of *owner* gives."""
    name = _get_field(owner, _NAME, "")
    # A name that grew for ever would be a state that never comes back.
    return muted(name if len(name) > _LONGEST else name + rest)


def muted(name):
    """The value called *name*."""
    value = _new_instance(_Muted)
    _set_field(value, _NAME, name)
    return value
