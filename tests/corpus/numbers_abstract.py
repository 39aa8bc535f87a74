import numbers
from decimal import Decimal
from fractions import Fraction
class Cents(int): pass
for v in (3, 2.5, True, 1j, "a", None, Fraction(1, 2), Decimal(1), Cents(4), [1]):
    print([isinstance(v, k) for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)], end=" ")
print(issubclass(int, numbers.Real), issubclass(float, numbers.Integral))
