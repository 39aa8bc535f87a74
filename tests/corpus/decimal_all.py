from decimal import *
from decimal import Decimal as D
import threading, math
a = D("0.1"); b = D("0.2"); print(a + b, a + b == D("0.3"), repr(a * 3), a / 3, D(1) / D(7), D(10) // 3, D(10) % 3, -a, abs(D("-5")), D(2) ** 10, D("2") ** D("0.5"))
print(D("19.99").quantize(D("0.01"), rounding=ROUND_HALF_UP), D("2.675").quantize(D("0.01")), D("1.005").quantize(D(".01"), ROUND_HALF_UP), round(D("2.5")), round(D("2.675"), 2), int(D("3.9")), float(D("1.5")))
print(D(1) + 1, 2 * D("1.5"), 10 - D(3), 1 / D(4), D("1.0") == 1, D("1.5") > 1, D("0.1") == 0.1, D(0.1), hash(D(1)) == hash(1), {D("1"): "x"}[D("1.00")], sum([D("1.1"), D("2.2")]), max(D(1), D(3)), sorted([D(3), D(1)]))
print(f"{D('1234567.891'):,.2f}", f"{D('0.5'):.0%}", f"{D('3'):>8}", str(D("1E+3")), D("1E+3").normalize(), D("100").normalize(), D("1.20").as_tuple(), D("0.25").as_integer_ratio(), bool(D(0)), D("NaN").is_nan(), D("Infinity"))
try: D("abc")
except InvalidOperation as e: print("bad", type(e).__name__)
try: D(1) / D(0)
except ZeroDivisionError as e: print(type(e).__name__, isinstance(e, ArithmeticError))
getcontext().prec = 6; print(D(1) / D(7), getcontext().prec, getcontext().rounding)
with localcontext() as c: c.prec = 3; print(D(1) / D(3))
print(D(1) / D(3), D(2).sqrt(), math.floor(D("2.7")), math.ceil(D("2.1")), D("1.5").to_integral_value(), D("-7") // 2, divmod(D(7), 2), D(3).compare(D(4)), D("3.14").max(D(2)))
def w(): print(getcontext().prec)
t = threading.Thread(target=w); t.start(); t.join()
getcontext().traps[DivisionByZero] = False; print(D(1) / D(0))
class Acct:
    def __init__(self): self.bal = D("100.00")
    def take(self, n): self.bal -= D(str(n)); return self.bal
x = Acct(); print(x.take(33.33), x.bal, D((0, (1, 2), -1)), D(" 3.0 "), D(7), D(True), isinstance(a, D))
