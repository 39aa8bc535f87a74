import statistics as st, types
from fractions import Fraction as F
for d in ([1, 2, 3, 4], [1.5, 2.5, 3.5], [2, 4, 4, 4, 5, 5, 7, 9], [F(1, 2), F(1, 3)], [0.1] * 10):
    print(st.mean(d), st.median(d), st.pstdev(d), st.pvariance(d), st.variance(d), st.stdev(d))
print(st.fmean([1, 2, 4]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.mode("aabbb"), st.multimode([1, 1, 2, 2, 3]))
print(st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.quantiles([1, 2, 3, 4, 5]), st.quantiles([1, 2, 3, 4, 5], n=3, method="inclusive"))
for f in (st.mean, st.median, st.stdev, st.mode):
    try: f([])
    except st.StatisticsError as e: print(type(e).__name__, e)
a, b = F(3, 4), F("1/6")
print(a + b, a - b, a * b, a / b, a // b, a % b, -a, abs(-a), a ** 2, a ** -2, a ** 0.5, a + 1, 1 - a, 2 * a, 1 / a, a + 0.25, float(a), int(F(7, 2)), round(F(7, 2)), round(F(5, 2)), F("2.5"), F("-1e-2"), F(0.5), F(3, -6))
print(a == 0.75, a < 1, a > b, a <= F(3, 4), a != b, hash(F(2)) == hash(2), hash(F(1, 2)) == hash(0.5), hash(F(-3, 7)), sorted([a, b, F(1)]), {F(1, 2): 1}[F(2, 4)], F(1, 2) == 0.5, F(22, 7).limit_denominator(5), F(3.14159).limit_denominator(100), repr(a), str(F(4, 2)), sum([F(1, 3)] * 3), bool(F(0)))
try: F(1, 0)
except ZeroDivisionError as e: print(e)
try: F("abc")
except ValueError as e: print(e)
n = types.SimpleNamespace(x=1, y="a"); n.z = [2]; print(n, n.x, n == types.SimpleNamespace(x=1, y="a", z=[2]))
m = types.MappingProxyType({"a": 1}); print(m, m["a"], len(m), list(m), "a" in m, m.get("q", 5))
try: m["b"] = 1
except TypeError as e: print(e)
print(isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 1, types.FunctionType), isinstance(None, types.NoneType))
