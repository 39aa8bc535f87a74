"""`decimal`: a number is its text; the host computes, in the context of the thread."""
# quiet

from collections import namedtuple
from decimal._contexts import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    DecimalException,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    Underflow,
    _context,
    getcontext,
    localcontext,
    setcontext,
)
from decimal import _computed, _formatted, _of_float, _read

MAX_PREC = 999999999999999999
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")
_FAILURES = {
    "DivisionByZero": DivisionByZero, "Inexact": Inexact, "InvalidOperation": InvalidOperation,
    "Overflow": Overflow, "Underflow": Underflow,
}


def _text_of(value):
    """The text of *value* if it is a number that decimals compute with, else None."""
    if isinstance(value, Decimal):
        return value._text
    return str(int(value)) if isinstance(value, int) else None


def _result(operation, *texts):
    """What *operation* gives in the context of this thread."""
    context = _context()
    _look_at(context)
    kind, found = _computed(
        operation, texts, context.prec, context.rounding, tuple(context._trapped)
    )
    if kind == "value":
        return found
    if kind == "number":
        return _of_text(found)
    raise _FAILURES[kind](found)


def _of_text(text):
    number = _new_instance(Decimal)
    _set_field(number, "_text", text)
    return number


class Decimal:
    """A number with decimal digits."""

    __slots__ = ("_text",)

    def __new__(cls, value="0", context=None):
        number = _new_instance(cls)
        _set_field(number, "_text", _converted(value))
        return number

    def __setattr__(self, name, value):
        kind = type(self).__name__
        raise AttributeError(f"'{kind}' object has no attribute '{name}'")

    @classmethod
    def from_float(cls, f, /):
        """The number that a float is exactly."""
        return cls(f)

    def __repr__(self):
        return f"Decimal('{self._text}')"

    def __str__(self):
        return self._text

    def __format__(self, spec):
        return _formatted(self._text, spec, _context().rounding)

    def __hash__(self):
        return _result("hash", self._text)

    def __bool__(self):
        return not _result("eq", self._text, "0")

    def __int__(self):
        if "Infinity" in self._text:
            raise OverflowError("cannot convert Infinity to integer")
        if "NaN" in self._text:
            raise ValueError("cannot convert NaN to integer")
        return _result("int", self._text)

    __trunc__ = __int__

    def __float__(self):
        return float(self._text)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(Decimal(f"1E{-ndigits}"))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __neg__(self):
        return _result("minus", self._text)

    def __pos__(self):
        return _result("plus", self._text)

    def __abs__(self):
        return _result("abs", self._text)

    def __eq__(self, other):
        text = _compared(other)
        return NotImplemented if text is None else _result("eq", self._text, text)

    def __lt__(self, other):
        text = _compared(other)
        return NotImplemented if text is None else _result("lt", self._text, text)

    def __le__(self, other):
        text = _compared(other)
        return NotImplemented if text is None else _result("le", self._text, text)

    def __gt__(self, other):
        text = _compared(other)
        return NotImplemented if text is None else _result("lt", text, self._text)

    def __ge__(self, other):
        text = _compared(other)
        return NotImplemented if text is None else _result("le", text, self._text)

    def __add__(self, other):
        return _combined(self, other, "add")

    def __sub__(self, other):
        return _combined(self, other, "subtract")

    def __mul__(self, other):
        return _combined(self, other, "multiply")

    def __truediv__(self, other):
        return _combined(self, other, "divide")

    def __floordiv__(self, other):
        return _combined(self, other, "divide_int")

    def __mod__(self, other):
        return _combined(self, other, "remainder")

    def __divmod__(self, other):
        if _text_of(other) is None:
            return NotImplemented
        try:
            return self // other, self % other
        except DivisionByZero:
            # CPython says of the rest, too, that there is none.
            both = "<class 'decimal.InvalidOperation'>, <class 'decimal.DivisionByZero'>"
            raise InvalidOperation(f"[{both}]") from None

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            _not_simulated("pow() of decimals with three arguments; use ints")
        return _combined(self, other, "power")

    def __radd__(self, other):
        return _combined_after(self, other, "add")

    def __rsub__(self, other):
        return _combined_after(self, other, "subtract")

    def __rmul__(self, other):
        return _combined_after(self, other, "multiply")

    def __rtruediv__(self, other):
        return _combined_after(self, other, "divide")

    def __rfloordiv__(self, other):
        return _combined_after(self, other, "divide_int")

    def __rmod__(self, other):
        return _combined_after(self, other, "remainder")

    def __rpow__(self, other):
        return _combined_after(self, other, "power")

    def quantize(self, exp, rounding=None, context=None):
        """The number with as many places as *exp*, rounded."""
        other = _needed(exp)
        if rounding is None:
            return _result("quantize", self._text, other)
        with localcontext() as inside:
            inside.rounding = rounding
            return _result("quantize", self._text, other)

    def to_integral_value(self, rounding=None, context=None):
        """The number without places behind the point, rounded."""
        with localcontext() as inside:
            if rounding is not None:
                inside.rounding = rounding
            return _result("to_integral_value", self._text)

    to_integral = to_integral_value

    def as_tuple(self):
        """The sign, the digits and the exponent."""
        return DecimalTuple(*_result("tuple", self._text))

    def as_integer_ratio(self):
        """The number as a fraction."""
        return _result("ratio", self._text)

    def sqrt(self, context=None):
        """The square root."""
        return _result("sqrt", self._text)

    def exp(self, context=None):
        """The power of e."""
        return _result("exp", self._text)

    def ln(self, context=None):
        """The natural logarithm."""
        return _result("ln", self._text)

    def log10(self, context=None):
        """The logarithm to the base ten."""
        return _result("log10", self._text)

    def normalize(self, context=None):
        """The number without zeros at its end."""
        return _result("normalize", self._text)

    def copy_abs(self):
        """The number without its sign."""
        return _of_text(self._text.lstrip("-"))

    def compare(self, other, context=None):
        """-1, 0 or 1 as a decimal."""
        return _result("compare", self._text, _needed(other))

    def max(self, other, context=None):
        """The larger of two."""
        return _result("max", self._text, _needed(other))

    def min(self, other, context=None):
        """The smaller of two."""
        return _result("min", self._text, _needed(other))

    def is_nan(self):
        """Whether it is no number."""
        return _result("is_nan", self._text)

    def is_infinite(self):
        """Whether it is infinite."""
        return _result("is_infinite", self._text)

    def is_finite(self):
        """Whether it is a number and finite."""
        return _result("is_finite", self._text)

    def is_zero(self):
        """Whether it is zero."""
        return _result("is_zero", self._text)

    def is_signed(self):
        """Whether it has a minus sign."""
        return _result("is_signed", self._text)

    def adjusted(self):
        """The exponent of the first digit."""
        _, digits, exponent = _result("tuple", self._text)
        return exponent + len(digits) - 1 if isinstance(exponent, int) else 0


def _converted(value):
    if isinstance(value, Decimal):
        return value._text
    if isinstance(value, str):
        text = _read(value.strip())
        if text is None:
            raise InvalidOperation("[<class 'decimal.ConversionSyntax'>]")
        return text
    if isinstance(value, float):
        return _of_float(float(value))
    if isinstance(value, int):
        return _read(str(int(value)))
    if isinstance(value, (tuple, list)):
        sign, digits, exponent = value
        text = "".join([str(digit) for digit in digits])
        return _read(f"{'-' if sign else ''}{text or '0'}E{exponent}")
    kind = type(value).__name__
    raise TypeError(f"conversion from {kind} to Decimal is not supported")


def _compared(other):
    """The text of *other* for a comparison, which may be with a float."""
    return _of_float(float(other)) if isinstance(other, float) else _text_of(other)


def _needed(other):
    text = _text_of(other)
    if text is None:
        kind = type(other).__name__
        raise TypeError(f"conversion from {kind} to Decimal is not supported")
    return text


def _combined(self, other, operation):
    text = _text_of(other)
    return NotImplemented if text is None else _result(operation, self._text, text)


def _combined_after(self, other, operation):
    text = _text_of(other)
    return NotImplemented if text is None else _result(operation, text, self._text)

