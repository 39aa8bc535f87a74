"""`fractions`: exact fractions."""
# quiet

import math
from fractions._reading import _parsed


class Fraction:
    """A numerator and a denominator without a common divisor."""

    __slots__ = ("_numerator", "_denominator")

    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            numerator, denominator = _ratio(numerator)
        else:
            if not isinstance(numerator, (int, Fraction)) or not isinstance(
                denominator, (int, Fraction)
            ):
                raise TypeError("both arguments should be Rational instances")
            a, b = _ratio(numerator)
            c, d = _ratio(denominator)
            numerator, denominator = a * d, b * c
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common

    @classmethod
    def from_float(cls, number):
        return cls(*number.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            q2 = q0 + whole * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + whole * p1, q2
            n, d = d, n - whole * d
        times = (max_denominator - q0) // q1
        below = Fraction(p0 + times * p1, q0 + times * q1)
        above = Fraction(p1, q1)
        return above if abs(above - self) <= abs(below - self) else below

    def __repr__(self):
        return f"Fraction({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = 2305843009213693951
        inverse = pow(self._denominator, modulus - 2, modulus)
        number = abs(self._numerator) % modulus * inverse % modulus if inverse else 314159
        number = number if self._numerator >= 0 else -number
        return -2 if number == -1 else number

    def __bool__(self):
        return self._numerator != 0

    def __float__(self):
        return self._numerator / self._denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or (rest * 2 == self._denominator and floor % 2 == 0):
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __pos__(self):
        return Fraction(self)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __add__(self, other):
        return _combined(_plus, self, other, "+")

    def __radd__(self, other):
        return _combined(_plus, other, self, "+")

    def __sub__(self, other):
        return _combined(_minus, self, other, "-")

    def __rsub__(self, other):
        return _combined(_minus, other, self, "-")

    def __mul__(self, other):
        return _combined(_times, self, other, "*")

    def __rmul__(self, other):
        return _combined(_times, other, self, "*")

    def __divmod__(self, other):
        whole = self // other
        return whole, self - other * whole

    def __rdivmod__(self, other):
        whole = other // self
        return whole, other - self * whole

    def __truediv__(self, other):
        return _combined(_over, self, other, "/")

    def __rtruediv__(self, other):
        return _combined(_over, other, self, "/")

    def __floordiv__(self, other):
        return _combined(_floored, self, other, "//")

    def __rfloordiv__(self, other):
        return _combined(_floored, other, self, "//")

    def __mod__(self, other):
        return _combined(_rest, self, other, "%")

    def __rmod__(self, other):
        return _combined(_rest, other, self, "%")

    def __pow__(self, other):
        if isinstance(other, Fraction) and other._denominator == 1:
            other = other._numerator
        if isinstance(other, int):
            if other >= 0:
                return Fraction(self._numerator**other, self._denominator**other)
            if self._numerator == 0:
                raise ZeroDivisionError(f"Fraction({self._denominator ** -other}, 0)")
            return Fraction(self._denominator**-other, self._numerator**-other)
        if isinstance(other, (Fraction, float)):
            return float(self) ** float(other)
        return NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0 and isinstance(other, int):
            return other**self._numerator
        return other ** float(self)

    def __eq__(self, other):
        if isinstance(other, float):
            return math.isfinite(other) and Fraction(other) == self
        if _is_decimal(other):
            return other.is_finite() and Fraction(other) == self
        if isinstance(other, (int, Fraction)):
            return (self._numerator, self._denominator) == _ratio(other)
        return NotImplemented

    def __lt__(self, other):
        return _ordered(self, other, "<")

    def __le__(self, other):
        return _ordered(self, other, "<=")

    def __gt__(self, other):
        return _ordered(self, other, ">")

    def __ge__(self, other):
        return _ordered(self, other, ">=")


def _ratio(number):
    if isinstance(number, Fraction):
        return number._numerator, number._denominator
    if isinstance(number, int):
        return int(number), 1
    if isinstance(number, float) or _is_decimal(number):
        return number.as_integer_ratio()
    if isinstance(number, str):
        return _parsed(number)
    raise TypeError("argument should be a string or a Rational instance")


def _is_decimal(number):
    # The module need not be loaded for this.
    return _operand_name(number) == "decimal.Decimal"


def _combined(operation, a, b, sign):
    """The result for two numbers, of which one at least is a fraction."""
    if isinstance(a, float) or isinstance(b, float):
        return _of_floats(sign, float(a), float(b))
    if isinstance(a, complex) or isinstance(b, complex):
        raise TypeError(f"unsupported operand type(s) for {sign}: complex numbers and fractions")
    if not isinstance(a, (int, Fraction)) or not isinstance(b, (int, Fraction)):
        return NotImplemented
    n, d = _ratio(a)
    p, q = _ratio(b)
    return operation(n, d, p, q)


def _of_floats(sign, a, b):
    if sign == "+":
        return a + b
    if sign == "-":
        return a - b
    if sign == "*":
        return a * b
    if sign == "/":
        return a / b
    return a // b if sign == "//" else a % b


def _plus(n, d, p, q):
    return Fraction(n * q + p * d, d * q)


def _minus(n, d, p, q):
    return Fraction(n * q - p * d, d * q)


def _times(n, d, p, q):
    return Fraction(n * p, d * q)


def _over(n, d, p, q):
    return Fraction(n * q, d * p)


def _floored(n, d, p, q):
    return (n * q) // (d * p)


def _rest(n, d, p, q):
    return Fraction((n * q) % (p * d), d * q)


def _ordered(a, b, sign):
    if isinstance(b, float):
        if not math.isfinite(b):
            a, b = 0.0, b
        else:
            b = Fraction(b)
    elif _is_decimal(b):
        if not b.is_finite():
            _not_simulated("comparing a Fraction with an infinite Decimal; use float() of it")
    elif not isinstance(b, (int, Fraction)):
        return NotImplemented
    if isinstance(b, float):
        left, right = a, b
    else:
        n, d = _ratio(a)
        p, q = _ratio(b)
        left, right = n * q, p * d
    if sign == "<":
        return left < right
    if sign == "<=":
        return left <= right
    return left > right if sign == ">" else left >= right
