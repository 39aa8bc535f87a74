print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, divmod(7, 2), divmod(-7, 2), divmod(7.5, 2))
print(7 / 2, 2**10, 2**-1, 2**0.5, (-8) ** (1 / 3), 10**20, 0**0, pow(2, 10, 1000), pow(3, -1, 7), 1e3, 1_000_000, 0xFF, 0o17, 0b101)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 2, 5 >> 1, -5 >> 1, True + True, True & False, not 0, True == 1, 1 != None)
print(abs(-5), abs(-2.5), abs(3 + 4j), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5), round(0.5), round(1e20), round(2.0, 1))
print(int("42"), int(" -7 "), int("ff", 16), int("0b11", 0), int("1_000"), int(3.99), int(-3.99), int(True), float("1.5"), float(" -2e3 "), float("inf"), float(3), int("z", 36))
print(bin(10), hex(255), oct(8), bin(-5), hex(-255), (255).bit_length(), (10).bit_count(), (5).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag)
print(0.1 + 0.2, 1 / 3, 1e100, 1e-7, 123456789.123456789, 1.0, 100000000000000000.0, 1e16, -0.0, 5e-324, 1.7976931348623157e308, 3.0 * 2, 2.0**0.5)
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0, 0.1 + 0.2 == 0.3, 2**53 == 2**53 + 1.0, float("nan") == float("nan"), 1 != 2, 3 >= 3.0, 10**30 > 1e29)
print((1 + 2j) * (3 - 1j), (1 + 2j).real, (1 + 2j).conjugate(), complex(1, 2), 1j**2, complex("1+2j"), 3j, -1j, (1 + 0j) == 1)
print(sum([0.1] * 10), sum([1, 2, 3], 10), min(3, 1.5, 2), max([4, 9, 2]), max("a", "b"), min([], default=0), max([1, 2, 3], key=lambda n: -n), sum([[1], [2]], []))
print(2**100, -(2**100), 2**100 % 97, 10**18 * 10**18, 123456789**3, 3**50 // 7**10, (1 << 70) >> 60, hash(2**61), hash(1.5), hash(-1), hash(True), hash(1) == hash(1.0), hash(0.1))
print(isinstance(True, int), isinstance(1, float), type(1), type(1.0), type(2 / 1), type(True), type(None), type(1j), bool(0.0), bool("0"), bool([]), bool(-1))
print(int.__name__, float.__name__)
print(100 * 1.1, 3 * 0.1, 1e15 + 0.3, 4.35 * 100, 1.1 + 2.2, 1e23, 2.5e-8, 12345678901234567890.0, float(10**22), 0.1 * 3, 9007199254740993.0)
x = 5
x = -x ** 2
print(x, -2**2, 2**3**2, (2**3)**2, not 1 == 2, 1 + 2 * 3 - 4 / 2, 7 - -3, 1 if 0 else 2, 3 or 4, 0 or "", 1 and 2, "" and 3, not None, 5 > 3 == True)
for bad in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 0.0 / 0, lambda: 0**-1, lambda: 0.0**-1, lambda: int("a"), lambda: int("", 10), lambda: float("x"), lambda: int("9", 8), lambda: int(None), lambda: int("1", 99), lambda: int(float("nan")), lambda: int(float("inf")), lambda: round("a"), lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: 2.0**10000, lambda: 10**400 * 1.0, lambda: float(10**400), lambda: 1 + None, lambda: 1 < "a", lambda: 1j < 2j, lambda: [] + 1, lambda: abs("a"), lambda: -"a", lambda: divmod(1, 0), lambda: bin(1.5), lambda: chr(1114112), lambda: ord(""), lambda: sum(1), lambda: max(1), lambda: max(), lambda: round(1.5, "a"), lambda: int(5, 2), lambda: complex("x"), lambda: 5 @ 3, lambda: len(5), lambda: range(1.5), lambda: range(), lambda: float("nan") // 0):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
