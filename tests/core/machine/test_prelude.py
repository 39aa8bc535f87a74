"""The library that is written in the simulated language does what CPython's does."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from core.language.compiler.entry import compile_source
from core.language.source import Source
from core.machine.events import Kind
from core.machine.step import choices, start, step

if TYPE_CHECKING:
    from core.machine.events import Event
    from core.machine.state import State

VALUE = """
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    __radd__ = __add__
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __hash__(self): return 7
    def __lt__(self, o): return self.x < o.x
    def __repr__(self): return f"V({self.x})"
    def __len__(self): return self.x
    def __getitem__(self, i):
        if i >= self.x: raise IndexError(i)
        return i * 10
    def __format__(self, spec): return f"<{self.x}|{spec}>"
class W(V):
    def __radd__(self, o): return "the subclass first"
def say(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
a, b = V(1), V(2)
"""

PROGRAMS = {
    "operators": """
print(a + b, a + 1, 5 + a, a + W(3), sum([a, b]), sum([a, b], V(0)))
for call in (lambda: a - b, lambda: "a" - a, lambda: a > 3, lambda: -a, lambda: [a] < [3]): say(call)
v = V(3); v += 1; print(v)
""",
    "comparisons": """
print(a == b, a != b, a < b, a > b, [a] == [V(1)], [a, b] < [a, V(3)], {1: a} == {1: V(1)})
class N:
    def __eq__(self, o): return NotImplemented
print(N() == N(), N() == 1, N() != 1, 20 in b + 2, 25 in b, a in [b, V(1)])
""",
    "truth": """
class B:
    def __bool__(self): return 3
print(bool(V(0)), not V(0), len(V(3)), 1 if a else 2)
for call in (lambda: bool(B()), lambda: bool(V(-1)), lambda: len(V(-1)), lambda: len(B())): say(call)
""",
    "iteration": """
class Counting:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class Bad:
    def __iter__(self): return 3
x, *y = V(4)
print(list(Counting()), [*Counting()], tuple(Counting()), 2 in Counting(), max(Counting()), x, y)
def taken():
    p, q = V(3)
for call in (taken, lambda: iter(Bad()), lambda: list(Bad()), lambda: next(a)): say(call)
print(list(iter(iter([1, 2, 0]).__next__, 0)), next(iter(()), "none"))
""",
    "generators": """
def inner():
    got = yield 1
    print("got", got)
    return 5
def outer():
    result = yield from inner()
    print("result", result)
it = outer()
print(next(it))
say(lambda: it.send(4))
""",
    "sorting": """
class K(V):
    def __lt__(self, o):
        print("lt", self.x, o.x)
        return self.x < o.x
print(sorted([K(3), K(1), K(2), K(1)]), sorted([K(1), K(2), K(3), K(2)], reverse=True))
print(sorted([(1, "b"), (0, "c"), (1, "a")], key=lambda p: p[0], reverse=True), min(b, a), max([a, b]))
items = [V(n * 37 % 101) for n in range(100)]
items.sort()
print(items == sorted(items, key=lambda v: v.x), [v.x for v in items[:5]])
""",
    "text": """
x = [a]
x.append(x)
print(x, (a,), {1: a}, ValueError(a), KeyError(a), str(ValueError(a)))
print(f"{a:>5} {a!r:>8}", "%s %r %5.1f" % (a, b, 1.5), "{} {!r:>6} {0.x}".format(a, b) if 0 else "")
print("{0.x:>3} {1!r:<6}|".format(a, b), *(v for v in [a, b]), sep="-")
class R:
    def __repr__(self): return 3
for call in (lambda: str(R()), lambda: repr(R()), lambda: f"{R()!r}", lambda: format([a], "d")): say(call)
""",
    "functions": """
print(list(map(lambda p, q: p + q, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, a])))
print(list(zip([1, 2], "ab")), list(enumerate("xy", 5)), list(reversed({"a": 1, "b": 2})))
for call in (lambda: list(zip([1], [2, 3], strict=True)), lambda: map(len, 3), lambda: zip(3),
             lambda: max(x for x in ()), lambda: reversed({1})): say(call)
print(any(x > 2 for x in [1, 3]), all(V(k) for k in (1, 0)), sum(x * 0.1 for x in range(10)))
print(getattr(a, "x"), getattr(a, "no", 5), hasattr(a, "x"), hasattr(a, "no"), hash((a, 1)) == hash((7, 1)))
""",
    "containers": """
from collections import Counter, defaultdict, deque
d = dict((k, k * k) for k in range(3))
d.update((k, 0) for k in "ab")
made = defaultdict(lambda: [a])
made["q"].append(1)
print(d, made["q"], deque((v for v in [a, b]), maxlen=1), Counter(c for c in "aab"))
print([a, b].index(V(2)), (a, a).count(V(1)), {1}.union(k for k in (2,)), set().union(V(2)))
for call in (lambda: d.update([(1, 2, 3)]), lambda: dict([3]), lambda: [a].index(b), lambda: [a].remove(b)): say(call)
""",
    "matching": """
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
match P(1, 2):
    case P(2): print("no")
    case P(1, y=z): print(z)
""",
    "dataclasses": """
from dataclasses import asdict, astuple, dataclass, field, fields, replace
@dataclass
class A:
    x: int
    y: int = 2
    items: list = field(default_factory=list)
@dataclass(order=True, frozen=True)
class P:
    p: int
    name: str = field(compare=False, default="?")
    def shift(self): self.p = 3
@dataclass(slots=True, kw_only=True)
class S(A):
    u: int
    def __post_init__(self): self.u += 1
    def spoil(self): self.w = 1
print(A(1), A(1) == A(1), A(1) == A(2), A(1).items is A(1).items, S(x=1, u=3), replace(P(1), p=9))
print(P(1) < P(2), sorted([P(3), P(1, "a")]), P(1, "a") == P(1, "b"), hash(P(1)) == hash(P(1)))
for args, kw in (((), {}), ((1, 2, [], 4), {}), ((1,), {"x": 2}), ((), {"q": 1})): say(lambda: A(*args, **kw))
for call in (P(1).shift, S(x=1, u=2).spoil, lambda: S(3), lambda: P(1) < 3, lambda: hash(A(1))): say(call)
print(asdict(A(1, items=[P(1)])), astuple(P(1)), [f.name for f in fields(S)])
""",
    "named tuples": """
from collections import namedtuple
from typing import NamedTuple
Point = namedtuple("Point", "x y", defaults=[7])
class Q(NamedTuple):
    a: int
    b: str = "b"
    def both(self): return f"{self.a}{self.b}"
p = Point(1)
u, v = p
print(p, p.x, p[1], len(p), p == (1, 7), p._asdict(), p._replace(x=3), u, v, p + (1,), (0,) + p)
print(isinstance(p, tuple), sorted([Point(2), Point(1, 9)]), Q(1), Q(1).both(), Point._make([4, 5]), Q.__doc__)
for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {"x": 2}), ((), {"q": 1})): say(lambda: Point(*args, **kw))
say(lambda: namedtuple("X", "a a"))
""",
    "enumerations": """
from enum import Enum, Flag, IntEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
    def hi(self): return f"hi {self.name}"
class Level(IntEnum):
    LOW = 1
    HIGH = 5
class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Color.RED, repr(Color.GREEN), Color(1), Color["GREEN"], list(Color), Color.CRIMSON.hi(), {Color.RED: 1})
print(Level.LOW, [Level.HIGH], Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), f"{Level.LOW:>3}", 3 < Level.HIGH)
print(F.R | F.X, repr(~F.R), F.R in F.RW, list(F), bool(F.R & F.W), F(0), (F.R | F.X) is (F.X | F.R))
for call in (lambda: Color(9), lambda: Color["Z"], lambda: Color.RED < Color.GREEN, lambda: unique(Color),
             lambda: F(8)): say(call)
""",
    "functools": """
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps
@lru_cache(maxsize=2)
def square(x):
    print("square", x)
    return x * x
print(square(2), square(2), square(3), square(4), square(2), square.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
class K:
    n = 0
    @cached_property
    def slow(self):
        self.n += 1
        return self.n
k = K()
def plus_one(f):
    @wraps(f)
    def inner(*args): return f(*args) + 1
    return inner
@plus_one
def named(x): return x
@total_ordering
class T(V):
    def __lt__(self, o): return self.x < o.x
print(fib(30), k.slow, k.slow, named(3), named.__name__, T(1) <= T(1), T(1) > T(2), T(3) >= T(2))
print(partial(int, base=2)("101"), reduce(lambda p, q: p + q, [1, 2, 3]), sorted([1, 3], key=cmp_to_key(lambda p, q: q - p)))
say(lambda: reduce(lambda p, q: p, []))
""",
    "contextlib": """
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
@contextmanager
def within(n):
    print("in", n)
    try: yield n * 2
    except ValueError as error: print("caught", error)
    finally: print("out")
with within(2) as v, nullcontext(5) as five, suppress(KeyError): print(v, five, {}[1])
with ExitStack() as stack:
    stack.enter_context(within(3))
    stack.callback(print, "called", 1)
    raise ValueError("inside")
@contextmanager
def twice():
    yield
    yield
def fails():
    with within(4): raise KeyError("y")
def too_long():
    with twice(): pass
say(fails); say(too_long)
""",
    "itertools": """
import itertools as it, operator as op
print(list(it.chain([1], "ab")), list(it.chain.from_iterable([[1], [2]])), list(it.islice(it.count(5, 2), 3)))
print(list(it.islice("abcdefg", 1, 6, 2)), list(it.accumulate([1, 2], op.mul, initial=5)), list(it.pairwise("abc")))
print([(k, list(g)) for k, g in it.groupby("aabbc")], list(it.zip_longest([1, 2], "a", fillvalue="-")))
print(list(it.product("ab", [1, 2])), list(it.permutations("abc", 2)), list(it.combinations("abcd", 3)))
print(list(it.combinations_with_replacement("ab", 2)), list(it.islice(it.cycle([1, 2]), 5)), list(it.product()))
print(op.itemgetter(0, 2)("abc"), op.attrgetter("x")(a), op.methodcaller("upper")("x"), op.itemgetter(1))
p, q = it.tee(x for x in (1, 2)); print(next(p), list(q), list(p))
""",
    "logging": """
import logging, sys
logging.basicConfig(level=logging.INFO, format="%(levelname)-8s [%(threadName)s] %(name)s: %(message)s", stream=sys.stdout)
log = logging.getLogger("a.b")
log.info("hello %s %d", "x", 3); log.debug("no"); logging.error("root"); log.setLevel("ERROR"); log.info("gone")
print(log, log.parent, logging.getLogger("a.b") is log, log.isEnabledFor(logging.INFO)); log.log(45, "odd")
""",
    "threads": """
import threading
class My(threading.Thread):
    def run(self): loc.x = 2; print(self.name, loc.x)
class Own(threading.local):
    def __init__(self, v): self.v = v
t = threading.Thread(target=say, args=(lambda: own.v,))
loc, own = threading.local(), Own(3)
loc.x, own.v = 1, 4
print(t.name, t.is_alive(), t.daemon, t.ident); t.start(); t.join(); print(t.is_alive())
m = My(); m.start(); m.join(); print(loc.x, own.v)
for call in (t.start, threading.current_thread().join, My().join, lambda: loc.y): say(call)
timer = threading.Timer(0.01, print, args=("timer",)); timer.start(); timer.join()
print(threading.active_count(), threading.enumerate() == [threading.main_thread()], threading.main_thread().name)
""",
    "futures": """
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, as_completed, wait
def double(n): return n * 2
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(double, n) for n in range(4)]
    print([f.result() for f in futures], list(pool.map(double, [1, 2, 3])))
    print(sorted(f.result() for f in as_completed(futures)), len(wait(futures).done))
    bad = pool.submit(lambda: 1 / 0)
    say(bad.result); print(type(bad.exception()).__name__, bad.done(), bad.running(), bad.cancelled())
say(lambda: pool.submit(double, 1))
f = Future(); print(f.cancel(), f.cancelled())
try: f.result()
except CancelledError as error: print(repr(error))
say(lambda: Future().result(timeout=0.01)); say(lambda: ThreadPoolExecutor(0))
late = ThreadPoolExecutor(1); late.submit(print, "at the end")
""",
}


def run(text: str) -> tuple[State, list[Event]]:
    """The end of a run of *text* in which the first thread that can go does."""
    program = compile_source(Source("program.py", text))
    state = start(program)
    events: list[Event] = []
    while options := choices(program, state):
        done = step(program, state, options[0])
        state = done.state
        events.extend(done.events)
    return state, events


def printed(state: State, stream: str = "stdout") -> str:
    return "".join(piece.text for piece in state.output if piece.stream == stream)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_prints_what_it_prints_under_cpython(name: str) -> None:
    text = VALUE + PROGRAMS[name]

    state, _ = run(text)

    command = [sys.executable, "-I", "-c", text]
    reference = subprocess.run(command, capture_output=True, text=True, check=True)
    assert printed(state, "stderr") == ""
    assert printed(state) == reference.stdout


def test_a_walk_of_the_library_through_a_shared_list_is_a_step_an_item() -> None:
    text = "items = [3, 1, 2]\ndef f(): return items\nprint(sum(x * 2 for x in items))"

    _, events = run(text)

    assert [event.key for event in events if event.kind == Kind.READ] == [0, 1, 2, 3]


def test_bookkeeping_of_the_library_is_no_step() -> None:
    text = """
import threading
def work(): pass
t = threading.Thread(target=work)
t.start()
t.join()
print(t.name, t.daemon)
"""

    _, events = run(text)

    kinds = [event.kind for event in events]
    assert kinds == [Kind.START, Kind.BEGIN, Kind.END, Kind.JOIN, Kind.PRINT, Kind.END]


def test_a_list_is_empty_while_the_program_sorts_it() -> None:
    text = "items = [2, 1]\ndef key(x):\n    print(items)\n    return x\nitems.sort(key=key)\nprint(items)"

    state, _ = run(text)

    assert printed(state) == "[]\n[]\n[1, 2]\n"
