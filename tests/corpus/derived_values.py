class Temp(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v); self.unit = unit; return self
    def __repr__(self): return f"Temp({float(self)}, {self.unit!r})"
t = Temp("21.5"); print(t, t + 1, t * 2, t.unit, t > 20, isinstance(t, float), round(t), int(t), f"{t:.2f}", type(t + 1).__name__, abs(Temp(-3)), sorted([Temp(3), Temp(1)]), sum([Temp(1), Temp(2)]), {Temp(1): "a"}[1.0], t.is_integer(), max(t, 3))
class Money(int):
    def __str__(self): return f"${self // 100}.{self % 100:02d}"
    def __add__(self, o): return Money(int(self) + int(o))
m = Money(1250); print(m, repr(m), m + 50, m - 50, m == 1250, hash(m) == hash(1250), f"{m}", f"{m:d}", [m], m.bit_length(), range(Money(3)), [1, 2, 3][Money(1)], Money(3) in [3], -m, m // 100, m ** 2, bool(Money(0)), "%d %s" % (m, m), m % 7)
class Name(str):
    def __new__(cls, s): return super().__new__(cls, s.strip().title())
    @property
    def initials(self): return "".join(w[0] for w in self.split())
n = Name("  ada lovelace "); print(n, repr(n), n.initials, n.upper(), len(n), n[0], n + "!", n == "Ada Lovelace", {n: 1}["Ada Lovelace"], n.split(), "Ada" in n, isinstance(n, str), f"{n:>15}|", n * 2, list(n)[:2], "-".join([n, "x"]), n.startswith("Ada"), sorted([Name("b"), "A"]), n.replace("a", "o"), "%s" % n)
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    def __add__(self, o): return P(self[0] + o[0], self[1] + o[1])
p = P(1, 2); print(p, p.x, p + P(3, 4), len(p), p == (1, 2), hash(p) == hash((1, 2)), list(p), isinstance(p, tuple), p[0:1], {p: 3}[(1, 2)]); a, b = p; print(a, b, p.count(1), 2 in p, p < (1, 3), "%s %s" % p, sorted([P(2, 1), P(1, 2)]))
class UserId(int): pass
u = UserId(5); print(u, repr(u), u + 1, type(u).__name__, isinstance(u, int), UserId("7"), UserId())
class Pos(int):
    def __new__(cls, v):
        if v < 0: raise ValueError("negative")
        return int.__new__(cls, v)
try: Pos(-1)
except ValueError as e: print(e)
print(Pos(3), issubclass(Pos, int), Pos.__mro__[1].__name__)
class Up(str):
    def __eq__(self, o): return str.__eq__(self.lower(), o.lower())
    def __hash__(self): return hash(self.lower())
print(Up("A") == "a", len({Up("A"), Up("a")}))
class L(list): pass
print(list.__getitem__([5], 0), str.upper("x"), list.__len__([1,2]))
x=[]; list.append(x, 3); print(x)
class D(dict):
  def __getitem__(self, k): return dict.__getitem__(self, k) + 1
print(D(a=1)["a"], dict.__getitem__({1: 2}, 1))
class I(int):
  def __add__(self, o): return I(int.__add__(self, o))
print(repr(I(3) + 4), int.__add__(3, 4), sum([I(3), I(4)]), int(I(3)), int.__new__(I, 3))
