"""Fractions beside decimals: made of them, compared with them, never added to them."""

from decimal import Decimal
from fractions import Fraction

HALF = Fraction(1, 2)


def told(call):
    try:
        return call()
    except (TypeError, ValueError, ArithmeticError) as error:
        return error


print(Fraction(Decimal("1.5")), told(lambda: Fraction(Decimal("NaN"))))
print(told(lambda: Fraction(Decimal("inf"))), Fraction.from_decimal(Decimal("0.25")))
print(Decimal("0.5") == HALF, Decimal("0.4") < HALF, Decimal("0.6") < HALF)
print(HALF == Decimal("0.5"), HALF == Decimal("0.1"), HALF != Decimal("inf"))
print(HALF < Decimal("0.4"), HALF >= Decimal("0.5"), Decimal("0.5") >= Fraction(1, 3))
print(told(lambda: HALF + Decimal("0.5")))
print(told(lambda: Decimal("0.5") + HALF))
print(told(lambda: Decimal(HALF)))
print(told(lambda: Fraction(Decimal(1), 2)))
print(told(lambda: Fraction([1])))
for a, b in ((7, 0), (0, 0), (-7, 0), (7, "-0"), ("NaN", 0), (7, 2), ("inf", 2)):
    print(told(lambda: divmod(Decimal(a), Decimal(b))))
print(hash(HALF) == hash(Decimal("0.5")) == hash(0.5), HALF in [Decimal("0.5")])
print(max(HALF, Decimal("0.75")), sorted([Decimal("0.7"), HALF, 0.6, Fraction(1, 9)]))
