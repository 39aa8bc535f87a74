import math
from math import pi, sqrt
print(pi, math.e, math.tau, math.inf, -math.inf, math.nan, sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.9), math.fabs(-2), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.gcd(), math.comb(5, 2), math.perm(5, 2), math.isqrt(17), math.prod([1, 2, 3]), math.prod([], start=5))
print(math.log(math.e), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.exp(1), math.pow(2, 3), math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.sin(0), math.cos(math.pi), math.tan(1), math.atan2(1, 1), math.degrees(math.pi), math.radians(180), math.asin(1), math.sinh(1), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(1.5), math.frexp(8), math.ldexp(0.5, 3), math.fsum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.remainder(7, 2), math.cbrt(27), math.gamma(5), math.erf(0))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt("a"), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.comb(-1, 2), lambda: math.gcd(1.5), lambda: math.floor("a"), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.pow(0, -1), lambda: math.isqrt(-1), lambda: math.sin(), lambda: math.fmod(1, 0), lambda: math.log("x"), lambda: math.dist([1], [1, 2]), lambda: math.log(-1, 2)):
    try: print(bad())
    except Exception as error: print(type(error).__name__, error)
class N:
    def __floor__(self): return 1
print(math.floor(5), math.ceil(5), math.floor(True), math.sqrt(True), math.floor(10**20), math.log(10**400) > 900)
