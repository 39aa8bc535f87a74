"""How a thread computes: how many digits, how they are rounded, what is complained of."""
# quiet

ROUND_CEILING = "ROUND_CEILING"
ROUND_DOWN = "ROUND_DOWN"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_UP = "ROUND_UP"
_ROUNDINGS = (
    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP,
    ROUND_UP,
)
_FIELD = "<decimal>"
"""Where a thread keeps the context that it computes in."""


class DecimalException(ArithmeticError):
    """Something that may be complained of."""


class InvalidOperation(DecimalException):
    """What is asked for is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number is divided by zero."""


class Inexact(DecimalException):
    """Digits are lost."""


class Overflow(Inexact):
    """A number is too large."""


class Underflow(Inexact):
    """A number is too small."""


_SIGNALS = (DivisionByZero, Inexact, InvalidOperation, Overflow, Underflow)


class _Traps:
    """Which signals are raised."""

    def __init__(self, context):
        self._context = context

    def __getitem__(self, signal):
        return signal.__name__ in self._context._trapped

    def __setitem__(self, signal, value):
        names = [name for name in self._context._trapped if name != signal.__name__]
        self._context._trapped = [*names, signal.__name__] if value else names


class Context:
    """How to compute."""

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, traps=None, **others):
        if others:
            _not_simulated(f"{next(iter(others))} of decimal.Context; leave it out")
        self.prec = prec
        self.rounding = rounding
        trapped = (DivisionByZero, InvalidOperation, Overflow) if traps is None else traps
        self._trapped = [each.__name__ for each in trapped]

    def __setattr__(self, name, value):
        if name == "prec" and not 1 <= value <= 999999999999999999:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in _ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP,"
                " ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n"
                "   ROUND_05UP]"
            )
        _object_setattr(self, name, value)

    @property
    def traps(self):
        """Which signals are raised, by class."""
        return _Traps(self)

    def copy(self):
        """Another one that is the same."""
        _look_at(self)
        made = Context(self.prec, self.rounding)
        made._trapped = list(self._trapped)
        return made

    __copy__ = copy

    def create_decimal(self, num="0", /):
        """A number, rounded as here."""
        with localcontext(self):
            return +_number(num)

    def clear_flags(self):
        """Nothing is kept of what happened."""


def _number(value):
    # The class is not there yet when this file is read.
    from decimal import Decimal

    return Decimal(value)


def _context():
    """The context of this thread."""
    context = _get_field(_current_thread(), _FIELD, None)
    if context is None:
        context = Context()
        _set_field(_current_thread(), _FIELD, context)
    return context


def getcontext():
    """How this thread computes."""
    return _context()


def setcontext(context, /):
    """Let this thread compute so."""
    _set_field(_current_thread(), _FIELD, context)


class localcontext:
    """Lets a thread compute in another way for as long as a block lasts."""

    def __init__(self, ctx=None, **kwargs):
        self._new = (_context() if ctx is None else ctx).copy()
        for name, value in kwargs.items():
            setattr(self._new, name, value)

    def __enter__(self):
        self._old = _context()
        setcontext(self._new)
        return self._new

    def __exit__(self, kind, error, traceback):
        setcontext(self._old)
