"""`contextvars`: each thread has a context of its own, which begins empty."""
# quiet

_FIELD = "<context>"
"""Where a thread keeps the context that it is in."""
_NOTHING = object()
"""In place of a value that there is not."""


def _context():
    """The context of this thread."""
    context = _get_field(_current_thread(), _FIELD, None)
    return _put_into(Context()) if context is None else context


def _put_into(context):
    """Let this thread be in *context*."""
    _set_field(_current_thread(), _FIELD, context)
    return context


def _values():
    """The values in the context of this thread, by variable."""
    return _context()._held


class Token:
    """What a variable was before it was set."""

    _written_in_c = "_contextvars.Token"

    MISSING = "<Token.MISSING>"

    def __init__(self, var, old_value):
        self.var = var
        self.old_value = old_value
        self._used = False
        self._context = _context()

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self.var!r}>"


class ContextVar:
    """A variable that each context has a value of."""

    _written_in_c = "_contextvars.ContextVar"

    def __init__(self, name, *, default=_NOTHING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_NOTHING, /):
        """The value here."""
        value = _values().get(self, _NOTHING)
        for each in (value, default, self._default):
            if each is not _NOTHING:
                return each
        raise LookupError(self)

    def set(self, value, /):
        """Give it *value* here."""
        values = _values()
        token = Token(self, values.get(self, Token.MISSING))
        values[self] = value
        return token

    def reset(self, token, /):
        """Give it the value it had before."""
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        values = _values()
        if token._context is not _context():
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is Token.MISSING:
            del values[self]
        else:
            values[self] = token.old_value

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        default = "" if self._default is _NOTHING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default}>"


class Context:
    """A value for each variable that has one."""

    _written_in_c = "_contextvars.Context"

    def __init__(self):
        self._held = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        """Call *callable* in this context."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        before = _context()
        _put_into(self)
        self._entered = True
        try:
            return _call(callable, args, kwargs)
        finally:
            self._entered = False
            _put_into(before)

    def copy(self):
        """Another one with the same values."""
        made = Context()
        made._held = dict(self._held)
        return made

    def get(self, var, default=None, /):
        """The value of *var*, or *default*."""
        return self._held.get(var, default)

    def keys(self):
        """The variables."""
        return self._held.keys()

    def values(self):
        """Their values."""
        return self._held.values()

    def items(self):
        """Both."""
        return self._held.items()

    def __getitem__(self, var):
        return self._held[var]

    def __contains__(self, var):
        return var in self._held

    def __iter__(self):
        return iter(self._held)

    def __len__(self):
        return len(self._held)


def copy_context():
    """Another context with the values of this thread's."""
    return _context().copy()
