from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction

print(Decimal("0.1") + Decimal("0.2"), 0.1 + 0.2, Decimal(0.5), Decimal("1.10") * 3)
print(Decimal(1) / Decimal(7), Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP))
print(Decimal("-7") // 2, Decimal("-7") % 2, Decimal("1E+3"), Decimal("1000").normalize(), Decimal(2).sqrt())
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal("3.14159265").quantize(Decimal(".001"), rounding=ROUND_DOWN))
print(getcontext().prec, f"{Decimal('1234567.891'):,.2f}", Decimal("NaN").is_nan(), sum(map(Decimal, "123")))
print(Decimal("3.14").as_tuple(), int(Decimal("9.99")), round(Decimal("2.5")), Decimal("1.0") == 1)
print(Fraction(6, 8), Fraction("0.125"), Fraction(1, 3) + Fraction(1, 6), Fraction(3, 4) ** 2)
print(float(Fraction(1, 3)), Fraction(0.5), Fraction(3.14159).limit_denominator(100), Fraction(7, 2) // 1)
print(Fraction(1, 2).numerator, repr(Fraction(2, 4)), sorted([Fraction(1, 2), Fraction(1, 3)]), Fraction(-7, 2).__floor__())
