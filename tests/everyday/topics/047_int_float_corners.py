import math
import sys

print(7 // 2, -7 // 2, 7 % -3, divmod(-7, 2), 2 ** 100, 2 ** -1, (-8) ** 2, round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
print(0.1 + 0.2, 1e16 + 1, 1 / 3, float("inf") > 10 ** 400, float("nan") == float("nan"), -0.0, 1e-7, 123456789.0 * 10 ** 10)
print(int("ff", 16), int("0b101", 0), bin(10), oct(8), hex(255), int(-3.9), float("1e3"), complex(1, 2) * 1j, abs(3 + 4j))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.gcd(12, 18), math.lcm(4, 6), math.factorial(10), math.comb(5, 2))
print(math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.log2(8), math.log(100, 10), math.sqrt(2), math.sin(math.pi / 6))
print(math.prod([1, 2, 3]), math.isqrt(17), math.copysign(1, -0.0), math.fsum([0.1] * 10), sum([0.1] * 10), math.degrees(math.pi))
print((5).bit_length(), 10 .bit_count(), 0xff & 0x0f, 5 ^ 3, ~5, 1 << 10, -1 >> 1, True + True, int(True), 1_000_000)
print((0.5).as_integer_ratio(), (3.0).is_integer(), float.fromhex("0x1.8p1"), (0.1).hex(), sys.maxsize == 2 ** 63 - 1, pow(3, 100, 7), pow(3, -1, 7))
for bad in ("1 // 0", "1.0 % 0", "int('x')", "float('')", "10.0 ** 400", "math.sqrt(-1)", "'a' + 1", "1 < 'a'", "int(float('nan'))", "[] * 1.5"):
    try:
        eval(bad)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
