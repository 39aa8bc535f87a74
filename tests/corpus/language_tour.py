class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; Base.registry.append(cls.__name__)
class A(Base, tag="a"): pass
class B(A): pass
print(Base.registry, A.tag, B.tag)
class Desc:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name, 0)
    def __set__(self, obj, v):
        if v < 0: raise ValueError(f"{self.name} negative")
        setattr(obj, self.name, v)
    def __delete__(self, obj): delattr(obj, self.name)
class Acc:
    bal = Desc()
    def __init__(self, b): self.bal = b
x = Acc(3); x.bal += 4; print(x.bal, vars(x)); del x.bal; print(x.bal)
try: x.bal = -1
except ValueError as e: print(e)
class Box:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(Box[3])
class S:
    __slots__ = ("a", "b")
s = S(); s.a = 1
try: s.c = 3
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)
print(S.__slots__, hasattr(s, "__dict__"))
def f(a, /, b, *args, c=3, **kw): return a, b, args, c, kw
print(f(1, 2, 3, c=4, d=5), f.__name__, f.__defaults__, f.__kwdefaults__)
try: f(a=1, b=2)
except TypeError as e: print(e)
def gen():
    try:
        while True:
            try: x = yield 1
            except ValueError as e: print("caught", e); yield "v"
            else: print("got", x)
    finally: print("closed")
g = gen(); print(next(g), g.send(5), g.throw(ValueError("q"))); g.close()
def sub(): r = yield 1; return r
def outer(): v = yield from sub(); print("ret", v); return 9
g = outer(); next(g)
try: g.send("z")
except StopIteration as e: print(e.value)
print([y := 5, y + 1], [last := i for i in range(3)], last, any((w := n) > 2 for n in range(5)), w)
total = 0
def nested():
    n = 0
    def inc():
        nonlocal n; global total
        n += 1; total += n; return n
    inc(); return inc
print(nested()(), total)
fs = [lambda: i for i in range(3)]; print([h() for h in fs], [h() for h in [lambda i=i: i for i in range(3)]])
def deco(n):
    def wrap(fn):
        def inner(*a): return [fn(*a)] * n
        return inner
    return wrap
@deco(2)
def g2(x): return x
print(g2(3))
l = list(range(10)); l[2:5] = ["a"]; l[::3] = [0] * len(l[::3]); del l[-2:]; l[1:1] = [7, 7]; print(l)
a, *b, (c, *d) = 1, 2, 3, (4, 5, 6); print(a, b, c, d, *[1, 2], {**{"a": 1}, "b": 2}, [*"ab", *range(2)])
print(1 < 2 < 3 > 2, f"{3.14159:.2f} {'x':^5} {1000000:,} {255:#x} {0.5:.0%} {a=} {a!r:>4} {'{'} {[1,2][0]}", f"{'nested ' + f'{1+1}'}", "%5.1f|%-5s|%05d|%x|%%|%(a)s" % () if False else "%5.1f|%-5s|%05d|%x|%%" % (3.14, "a", 42, 255), "{:>8}|{:<8}|{:^8}|{:+d}|{:e}".format("a", "b", "c", 5, 12345.678), "{0[a]} {1.real}".format({"a": 1}, 2))
print((3 + 4j) * 2j, abs(3 + 4j), (1 + 2j).conjugate(), complex("1+2j"), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (10).bit_length(), (7).bit_count(), 0b101, 0o17, 1_000, int("ff", 16), float("inf"), 7 // -2, -7 % 3, divmod(-7, 2), round(2.5), round(-1.567, 2))
print("Hello World".swapcase(), "a,b,,c".split(","), "abc".center(9, "*"), "x".zfill(3), "aXbX".rsplit("X", 1), "tEST".capitalize(), "a\tb".expandtabs(4), "abc".partition("b"), "abcabc".rfind("b"), "ß".casefold(), "abc".translate(str.maketrans("a", "z")), "12".isdigit(), "Ab".istitle(), " x ".strip(), "a-b".removeprefix("a"), b"ab".hex(), bytes.fromhex("6162"), b"a,b".split(b","), b"abc".replace(b"a", b"z"), b"abc"[1], b"%d" % 3, "é".encode(), b"\xc3\xa9".decode())
