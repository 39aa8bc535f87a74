"""`contextvars`: each thread has a context of its own, which begins empty."""
# quiet

_FIELD = "<context>"
"""Where a thread keeps the context that it is in."""
_NOTHING = object()
"""In place of a value that there is not."""


def _context():
    """The context of this thread."""
    context = _get_field(_current_thread(), _FIELD, None)
    if context is None:
        context = _put_into(Context())
        # No program can lay hands on the one that a thread begins with.
        context._hidden = True
    return context


def _put_into(context):
    """Let this thread be in *context*."""
    _set_field(_current_thread(), _FIELD, context)
    return context


def _values_in(context):
    """The values in *context*, by variable; a change puts others in their place."""
    if not context._hidden:
        _look_at(context)
    return context._held


def _values_to_change(context):
    """The same for who is about to put others in their place."""
    if not context._hidden:
        _step_of(context)
    return context._held


class Token:
    """What a variable was before it was set."""

    hidden_written_in_c = "_contextvars.Token"

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

    hidden_written_in_c = "_contextvars.ContextVar"

    def __init__(self, name, *, default=_NOTHING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_NOTHING, /):
        """The value here."""
        value = _values_in(_context()).get(self, _NOTHING)
        for each in (value, default, self._default):
            if each is not _NOTHING:
                return each
        raise LookupError(self)

    def set(self, value, /):
        """Give it *value* here."""
        context = _context()
        values = _values_to_change(context)
        token = Token(self, values.get(self, Token.MISSING))
        context._held = {**values, self: value}
        return token

    def reset(self, token, /):
        """Give it the value it had before."""
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _context()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = {**_values_to_change(context)}
        if token.old_value is Token.MISSING:
            del values[self]
        else:
            values[self] = token.old_value
        context._held = values

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        default = "" if self._default is _NOTHING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default}>"


class Context:
    """A value for each variable that has one."""

    hidden_written_in_c = "_contextvars.Context"

    def __init__(self):
        self._held = {}
        self._entered = False
        self._hidden = False

    def run(self, callable, /, *args, **kwargs):
        """Call *callable* in this context, in which no other thread is meanwhile."""
        _step_of(self)
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        before = _context()
        _put_into(self)
        self._entered = True
        try:
            return _call(callable, args, kwargs)
        finally:
            _step_of(self)
            self._entered = False
            _put_into(before)

    def copy(self):
        """Another one with the same values."""
        made = Context()
        made._held = _values_in(self)
        return made

    def get(self, var, default=None, /):
        """The value of *var*, or *default*."""
        return _values_in(self).get(var, default)

    def keys(self):
        """The variables."""
        return _values_in(self).keys()

    def values(self):
        """Their values."""
        return _values_in(self).values()

    def items(self):
        """Both."""
        return _values_in(self).items()

    def __getitem__(self, var):
        return _values_in(self)[var]

    def __contains__(self, var):
        return var in _values_in(self)

    def __iter__(self):
        return iter(_values_in(self))

    def __len__(self):
        return len(_values_in(self))


def copy_context():
    """Another context with the values of this thread's."""
    return _context().copy()
