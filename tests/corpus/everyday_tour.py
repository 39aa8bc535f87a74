import threading, time, json, sys, os, contextlib, io, random
class Meta(type):
    _inst = {}
    def __call__(cls, *a, **k):
        if cls not in cls._inst: cls._inst[cls] = super().__call__(*a, **k)
        return cls._inst[cls]
class Cfg(metaclass=Meta):
    def __init__(self): self.d = {}
print(Cfg() is Cfg(), sys.version_info >= (3, 8), sys.version_info.major, sys.platform in ("linux",), sys.maxsize > 1, sys.getrecursionlimit(), sys.byteorder, os.sep, os.linesep == "\n")
Dyn = type("Dyn", (object,), {"x": 1, "hi": lambda self: "hi"}); print(Dyn().hi(), Dyn.x, Dyn.__name__)
class A:
    def __init__(self): self.x = 1
    def m(self): "doc"; return 1
a = A(); print(getattr(a, "y", None), hasattr(a, "m"), a.m.__func__ is A.m, a.m.__self__ is a, A.m.__doc__, a.m.__name__, callable(a.m), [n for n in dir(a) if not n.startswith("_")], A.__dict__["m"] is A.m, a.__class__.__name__, isinstance(a, (int, A)), issubclass(A, object))
class B(A): pass
print(B.__bases__, B.mro())
setattr(a, "z", 5); delattr(a, "x"); print(vars(a))
r = random.Random(5); print(r.randint(1, 6), r.sample(range(10), 3), r.choices("ab", k=3), round(r.gauss(0, 1), 5), r.uniform(1, 2), r.shuffle([1, 2]), r.randrange(0, 10, 2), r.getrandbits(8), r.triangular(), r.betavariate(1, 2), r.expovariate(1.5))
random.seed(3); print(random.random(), random.randint(1, 100))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as eg: print(eg.exceptions)
    except* TypeError as eg: print("T", eg.exceptions)
finally: print("fin")
class Sup:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print(t.__name__, v); return True
with Sup(): raise KeyError("k")
with contextlib.suppress(ZeroDivisionError), contextlib.closing(io.StringIO("x")) as f: print(f.read()); 1 / 0
with contextlib.ExitStack() as st: st.callback(print, "cb"); st.enter_context(contextlib.nullcontext(3)); print("in")
@contextlib.contextmanager
def timer(n):
    print("start", n)
    try: yield n * 2
    except ValueError as e: print("swallow", e)
    finally: print("stop")
with timer(2) as t: print(t); raise ValueError("bad")
def proc(cmd):
    match cmd.split():
        case ["go", ("north" | "south") as d]: return f"go {d}"
        case ["drop", *items] if items: return items
        case []: return "none"
        case [x]: return x
        case _: return "?"
print(proc("go north"), proc("drop a b"), proc(""), proc("x"), proc("a b"))
def m2(v):
    match v:
        case {"type": "pt", "x": int(x), **rest}: return x, rest
        case A(z=5): return "A5"
        case int() | float(): return "num"
        case str(s) if len(s) > 2: return s
        case (1, [a, *_]): return a
        case None: return None
        case _: return "other"
print(m2({"type": "pt", "x": 3, "k": 1}), m2(a), m2(2.5), m2("abc"), m2((1, [5, 6])), m2(None), m2(set()))
try: assert 1 == 2, "no"
except AssertionError as e: print(repr(e))
try: int("x")
except ValueError as e: e.add_note("hint"); print(e, e.__notes__); 
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e: print(repr(e.__cause__), e.__context__ is e.__cause__)
data = json.loads('{"a": [1, 2.5, null, true]}'); print(json.dumps(data, indent=2, sort_keys=True), data)
print(*sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), dict(zip("ab", [1, 2])), {v: k for k, v in {"x": 1}.items()}, {i % 3 for i in range(6)}, list(map(lambda a, b: a + b, [1], [2])), list(filter(None, [0, 1])), sum([[1], [2]], []), list(reversed("abc")), list(enumerate("ab", 1)), all([]), min("b", "a"), max([1, 3], key=lambda v: -v), "".join(chr(ord(c) + 1) for c in "HAL"))
print(int.__name__, type(3), type(A), str.upper("x"), list.__len__([1]), [].__class__, 5 .__class__.__mro__, dict.fromkeys("ab", 0), bytes([1, 2]), bytes("é", "utf8"), hash("a") == hash("a"), id(a) == id(a), ascii("é"), bin(5), oct(8), hex(255), chr(97), pow(2, 10, 1000), slice(1, 2), isinstance(True, int))
