"""What single-threaded programs do with the language itself, topic by topic."""

from __future__ import annotations

from typing import Final

from tests.fuzz.topics import Topic

TEXTS: Final = Topic(
    lines=(
        "<str>.split(<str>[:1] or None)", "<str>.splitlines()", "<str>.partition(',')", "<str>.title()", "<str>.casefold()",
        "<str>.expandtabs(<int>)", "<str>.ljust(<int>, '.') + '|'", "<str>.rsplit(None, 1)", "<str>.index(<str>)",
        'f"{<float>:{a}.{2}f}|{<int>:>+5}|{<str>!r:^12}"', "'{0!r:>8}{1:x}'.format(<str>, <int>)", "'%5.2f|%-4d|%s' % (<float>, <int>, <any>)",
        "'%(k)s' % d", "<str>.translate(str.maketrans('ab', 'xy', 'l'))", "<str>.encode().hex()", "<str>.isidentifier(), <str>.isupper()",
        "<str>.removeprefix(<str>), <str>.removesuffix(<str>)", "repr(<str>), ascii(<str> + 'ä')", "<str> * <int>", "<str>[<int>]",
        "<str>[<int>:<int>]", "<str>[::<int>]", "<str> < <str>, <str> in <str>", "'|'.join(<words>)", "'|'.join(<list>)", "int(<str>)",
        "float(<str>)", "str(<any>), repr(<any>)", "<str>.count(<str>), <str>.rfind(<str>)", "bytes(<str>, 'ascii')", "chr(<int> + 65)",
        "f'{a!r:>10}|{d!r:<20}|{xs}'", "f'{<int>:,} {<int>:b} {<int>:#o} {<float>:.1%} {<float>:g}'", "format(<int>, '<06')", "format(<float>, '8.3'), format(<str>, '>5')",
        "<str>.startswith(('a', 'H')), <str>.endswith('d')", "' '.join(reversed(<str>.split()))", "sorted(<str>)", "max(<str>, default='-')",
        "b'ab' + <str>.encode(), b'a,b'.split(b',')", "<str>.center(<int>), <str>.zfill(<int>)", "<str>.swapcase().capitalize()",
    ),
)  # fmt: skip

NUMBERS: Final = Topic(
    imports=("import math",),
    lines=(
        "<int> / <int>", "<int> // <int>, <int> % <int>", "divmod(<int>, <int>)", "divmod(<float>, <int>)", "<int> ** <int>", "pow(<int>, <int>, 7)",
        "round(<float>, <int>)", "round(<int>, -1)", "<float> // <float>, <float> % <float>", "int(<float>), float(<int>)", "<int> << <int>", "<int> ^ <int>, ~<int>",
        "math.floor(<float>), math.ceil(<float>)", "math.gcd(<int>, <int>), math.lcm(<int>, <int>)", "math.sqrt(<int>)", "math.isclose(<float>, <float>)",
        "math.factorial(<int>)", "math.comb(<int>, <int>)", "math.prod(<list>), math.fsum(<list>)", "math.log(<float>)", "math.copysign(<float>, <int>)",
        "math.hypot(<int>, <int>), math.dist((0, <int>), (<int>, 1))", "(<int>).bit_length(), (<int>).bit_count()", "(<int>).to_bytes(2, 'big')",
        "(<float>).is_integer(), (<float>).as_integer_ratio()", "bin(<int>), hex(<int>), oct(<int>)", "int('ff', 16), int(<str>, 36)", "complex(<int>, <int>) * 2j",
        "abs(<float>), -<float>, +<int>", "<int> < <float> <= <int>", "min(<int>, <float>), max(<list>)", "sum(<list>, <int>), sum(<list>, 0.5)", "bool(<int>) + <int>",
        "<int> == <float>, <int> is <int>", "math.inf > <int>, math.nan == math.nan", "math.modf(<float>), math.frexp(<float>)", "<float>.hex()", "hash(<int>), hash(<float>)",
        "0.1 + 0.2, 1e16 + 1, 1 / 3", "<int> if <int> else <str>", "<int> and <str> or <any>", "not <any>", "math.isqrt(<int>)", "10 ** <int> % 97",
    ),
)  # fmt: skip

CONTAINERS: Final = Topic(
    lines=(
        "sorted(<list>, key=<fn>, reverse=<int> > 2)", "<list>[<int>]", "<list>[<int>:<int>:2]", "xs.insert(<int>, <int>), xs", "xs.pop(<int>), xs", "xs.remove(<int>)\nprint(xs)",
        "xs[<int>:<int>] = <list>\nprint(xs)", "del xs[<int>:<int>]\nprint(xs)", "xs.extend(<list>)\nprint(xs)", "xs.sort(key=<fn>)\nprint(xs)", "xs *= 2\nprint(xs[:8])", "<list> + <list>", "<list> == <list>, <list> < <list>",
        "xs[::2] = <list>\nprint(xs)", "first, *rest = <list>\nprint(first, rest)", "*init, last = <str>\nprint(init, last)", "(a, b), c = <list>[:2], <int>\nprint(a, b, c)", "a, a = <int>, <int>\nprint(a)",
        "d[<str>] = <int>\nprint(d)", "d.setdefault(<str>, []), d", "d.pop(<str>, <int>), d", "d.pop(<str>), d", "d.popitem(), d", "{**d, **<dict>}", "d | <dict>, list(d)", "d |= <pairs>\nprint(d)", "d.update(<dict>, z=<int>)\nprint(d)",
        "dict(<pairs>)", "dict.fromkeys(<words>, <int>)", "d.get(<str>, <any>)", "list(d.items()), list(reversed(d))", "sorted(d.keys() & <dict>.keys())", "d == <dict>, 'k' in d", "del d[<str>]\nprint(d)", "sorted(d, key=d.get)", "max(d, key=d.get, default=None)",
        "sorted({1, 2, 3} ^ set(<list>))", "{1, 2} <= set(<list>), {<int>} | {<int>}", "frozenset(<list>) == set(<list>)", "len(set(<words>))", "u = set(<list>)\nu.add(<int>)\nu.discard(1)\nprint(sorted(u))", "set(<list>).isdisjoint({1}), sorted(set(<list>).union([<int>]))",
        "(1, 2) + tuple(<list>), (<int>,) * 3", "tuple(<words>).index('b')", "tuple(<words>).count('x')", "(<int>, <str>) < (<int>, <str>)", "hash((1, <int>)) == hash((1, 2))", "[[0] * 2 for _ in range(<int>)]", "[x + y for x in <list> for y in <list> if x != y][:6]",
        "{x: y for x, y in <pairs>}", "{len(w) for w in <words>}", "list(zip(<list>, <words>))", "list(zip(<list>, <list>, strict=True))", "list(enumerate(<words>, <int>))", "list(map(<fn>, <list>))", "list(map(lambda x, y: x + y, <list>, <list>))", "list(filter(<test>, <list>))",
        "list(reversed(<list>))", "any(<list>), all(<list>)", "sum(x * x for x in <list>)", "next(iter(<list>), 'none')", "next(iter(<list>))", "list(range(<int>, <int>, 2))", "range(<int>)[<int>]", "slice(1, <int>).indices(5)", "xs.index(<int>)", "xs.count(<int>), xs.copy() is xs",
        "[*<list>, *<words>]", "print(*<list>, sep='-', end='!\\n')", "min(<list>, key=<fn>, default='-')", "sorted(<words>, key=len)", "sorted([<any>, <any>])", "list(<any>)", "len(<any>)", "<any> in <any>", "<any> == <any>", "isinstance(<any>, <kind>)",
        "for i, x in enumerate(<list>):\n    if x == 1:\n        break\nelse:\n    print('no break')\nprint(i if xs else None)", "while xs:\n    xs.pop()\nelse:\n    print('empty', xs)", "[y := <int>, y + 1]", "if (n := len(<list>)) > 1:\n    print('n', n)",
        "i = 0\ni, xs[i] = 1, <int>\nprint(i, xs)", "xs[0], xs = <int>, xs\nprint(xs)", "d['p'], d = <int>, d\nprint(d)", "x = y = []\nx.append(<int>)\nprint(y)",
    ),
)  # fmt: skip

FUNCTIONS: Final = Topic(
    head="""\
def f(a, /, b=2, *rest, c, d=4, **named):
    return a, b, rest, c, d, sorted(named.items())


def outer(n):
    def inner(by=1):
        nonlocal n
        n += by
        inner.calls += 1
        return n

    inner.calls = 0
    return inner


def logged(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    wrapper.inside = function
    return wrapper


@logged
def add(x, y=1):
    return x + y


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def tries(x):
    try:
        return "try", 10 // x
    except ZeroDivisionError as error:
        return "except", str(error)
    finally:
        print("finally", x)


step = outer(<int>)
""",
    lines=(
        "f(<int>, c=<int>)", "f(1, 2, *<list>, c=0, **{'e': <int>})", "f(b=1, c=2)", "f(*<list>, c=1)", "f(1)", "f(1, c=2, c_=3)", "f(1, **<dict>, c=3)", "step(<int>), step(), step.calls", "[add(<int>, y=2), add(<str>, 'x')]", "add.inside(<int>)",
        "fact(<int>)", "tries(<int>)", "[g() for g in [lambda: i for i in range(3)]]", "[g() for g in [lambda i=i: i for i in range(3)]]", "(lambda *a, **k: (a, k))(*<list>, z=<any>)", "list(numbers(<int>))", "g = numbers(3)\nprint(next(g), g.send(<int>), g.send(None))",
        "g = numbers(1)\nnext(g)\ntry:\n    next(g)\nexcept StopIteration as stop:\n    print('value', stop.value)", "g = numbers(2)\nnext(g)\nprint(g.close(), next(g, 'over'))", "g = numbers(2)\nnext(g)\ng.throw(KeyError('thrown'))", "sum(numbers(<int>))", "a, *b = numbers(<int>)\nprint(a, b)",
        "def chain(*its):\n    for it in its:\n        yield from it\nprint(list(chain(<list>, <words>)))", "def deleg():\n    got = yield from numbers(1)\n    yield got\nprint(list(deleg()))", "step.calls += <int>\nprint(step.calls)", "setattr(fact, 'n', <int>)\nprint(fact.n, hasattr(fact, 'm'))", "callable(<any>), callable(fact)",
        "fact.__name__, f.__defaults__", "def g(x=[]):\n    x.append(1)\n    return x\nprint(g(), g())", "def g():\n    print(zz)\n    zz = 1\ng()", "del step\nstep(1)", "global_x", "def g():\n    global a\n    a = <int>\ng()\nprint(a)", "print((lambda: (yield))().__name__)",
    ),
)  # fmt: skip

CLASSES: Final = Topic(
    imports=("from abc import ABC, abstractmethod",),
    head="""\
class Meta(type):
    count = 0

    def __call__(cls, *args):
        Meta.count += 1
        return super().__call__(*args)


class Vec(metaclass=Meta):
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y) if isinstance(other, Vec) else NotImplemented

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return self.x < other.x

    def __bool__(self):
        return bool(self.x or self.y)

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __repr__(self):
        return f"V({self.x}, {self.y})"

    def __format__(self, spec):
        return f"<{self.x:{spec}}>"


class Shape(ABC):
    made = []

    @abstractmethod
    def area(self): ...

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def name(text="shape"):
        return text

    @property
    def double(self):
        return 2 * self.area()

    @double.setter
    def double(self, value):
        self.side = value


class Square(Shape):
    def __init__(self, side):
        super().__init__()
        self.side = side
        self.made.append(side)

    def area(self):
        return self.side**2

    def __getattr__(self, name):
        if name.startswith("x"):
            return name
        raise AttributeError(name)

    def __call__(self, *args):
        return args

    def __len__(self):
        return self.side

    def __contains__(self, item):
        return item == self.side

    def __iter__(self):
        return iter(range(self.side))


class A:
    tag = "A"

    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B", *super().who()]


class C(A):
    tag = "C"

    def who(self):
        return ["C", *super().who()]


class D(B, C):
    pass


v, q = Vec(<int>, <int>), Square(3)
""",
    lines=(
        "v + Vec(1, <int>), 2 * v, v * <int>", "v + <int>", "v == Vec(<int>, 0), v != v", "sorted([v, Vec(0, 1), Vec(-1)])", "{v: 1}.get(Vec(v.x, v.y))", "bool(v), not Vec()", "v[<int>], list(v)", "f'{v} {v!r:>9} {v:03}'", "v.z = 1", "Meta.count, type(Vec), Vec.count", "v in [Vec(1, 2), v]", "max(v, Vec(3))",
        "Shape()", "Square.unit().area(), q.double, Square.name()", "q.double = <int>\nprint(q.side)", "q.xyz, q.other", "q(<int>, *<list>)", "len(q), 3 in q, list(q)", "Square.made, q.made is Shape.made", "isinstance(q, Shape), issubclass(Square, Shape)", "q.area.__name__, Square.__name__",
        "D().who(), D().tag, B().tag", "[c.__name__ for c in D.__mro__]", "super(B, D()).who()", "D.tag = <str>\nprint(D().tag, C.tag)", "x = D()\nx.tag = 1\ndel x.tag\nprint(x.tag)", "getattr(q, 'nope', <any>)", "hasattr(q, 'xx'), hasattr(q, 'y')", "setattr(A, 'extra', <int>)\nprint(D().extra)",
        "A.who = lambda self: ['new']\nprint(D().who())", "del A.tag\nprint(D().tag)", "class E(D):\n    x = [i for i in range(3)]\n    y = x[<int>]\nprint(E.y)", "class P:\n    def __init__(self):\n        self.__secret = <int>\n    def get(self):\n        return self.__secret\nprint(P().get(), hasattr(P(), '__secret'))",
        "class N:\n    def __new__(cls, *a):\n        print('new', a)\n        return super().__new__(cls)\n    def __init__(self, *a):\n        print('init', a)\nN(<int>)", "class I:\n    def __index__(self):\n        return 1\nprint(xs[I()], xs[:I()])", "class M:\n    'doc'\nprint(M.__name__, M.__doc__)",
        "class W:\n    def __enter__(self):\n        return self\n    def __exit__(self, *e):\n        print(e[0] and e[0].__name__)\n        return bool(<int>)\nwith W() as w:\n    1 // <int>", "q.side, v.x = v.x, q.side\nprint(q.side, v.x)", "v < v, v > Vec(9)", "v <= v", "q < q", "-q", "q[0]", "A() == A(), A() is A()",
    ),
)  # fmt: skip

ERRORS: Final = Topic(
    head="""\
class Own(ValueError):
    def __init__(self, code, *more):
        super().__init__(code, *more)
        self.code = code


class Worded(Exception):
    def __str__(self):
        return f"worded {len(self.args)}"


def fails(how):
    if how == 0:
        return 1 // 0
    if how == 1:
        raise Own(7, "x")
    if how == 2:
        return {}["missing"]
    if how == 3:
        return [][5]
    if how == 4:
        return None.attribute
    if how == 5:
        return "a" + 1
    if how == 7:
        raise Worded(1, 2)
    return how
""",
    lines=(
        "fails(<int>)", "try:\n    fails(<int>)\nexcept (ZeroDivisionError, LookupError) as e:\n    print('caught', e, e.args)\nelse:\n    print('fine')", "try:\n    fails(<int>)\nexcept Own as e:\n    print(e.code, e)\nexcept Exception as e:\n    print(type(e).__name__, e)\nfinally:\n    print('f')",
        "try:\n    try:\n        fails(<int>)\n    except Exception as e:\n        raise KeyError('new') from e\nexcept KeyError as e:\n    print(e, type(e.__cause__).__name__, e.__suppress_context__)", "try:\n    try:\n        fails(0)\n    finally:\n        fails(<int>)\nexcept Exception as e:\n    print(type(e).__name__, type(e.__context__).__name__)",
        "raise Own(<int>)", "raise Own", "raise Worded(<any>)", "raise <any>", "assert <int> > 1, <any>", "assert <int>", "try:\n    raise\nexcept RuntimeError as e:\n    print(e)", "isinstance(Own(1), ValueError), repr(Own(1, 2)), str(Worded())", "KeyError('a'), str(KeyError('a')), OSError(2, 'no')",
        "def g():\n    for i in range(3):\n        try:\n            continue\n        finally:\n            print('c', i)\n    return 'done'\nprint(g())", "def g():\n    try:\n        return 1\n    finally:\n        return 2\nprint(g())", "def g():\n    while True:\n        try:\n            break\n        finally:\n            print('b')\ng()",
        "try:\n    int(<str>)\nexcept ValueError as e:\n    print(e)", "try:\n    fails(<int>)\nexcept Exception as e:\n    pass\nprint(e)", "x: int = <str>\nprint(x)", "Own.__mro__[1].__name__", "e = Own(1)\ne.extra = 2\nprint(e.extra, e.args)", "try:\n    raise Own(1) from None\nexcept Own as e:\n    print(e.__cause__, e.__context__)",
        "raise SystemExit(<int>)", "try:\n    raise SystemExit\nexcept BaseException as e:\n    print(repr(e), e.code)", "next(numbers(0))", "[].pop()", "{}.popitem()", "().index(1)", "[1, 2].remove(3)", "'a'.index('b')", "int([])", "len(5)", "5()", "None[0]", "a.b", "a.b = 1", "del xs[9]", "xs['a']", "{[]: 1}", "1 < 'a'", "{1} < [1]",
        "a, b = [1]", "a, b = 1, 2, 3", "a, *b = []", "fails()", "fails(1, 2)", "fails(x=1)", "print(sep=1)", "range('a')", "iter(5)", "next(5)", "zip(1)", "sorted(1)", "open_", "''.join([1])", "chr(-1)", "ord('ab')", "float('x')", "round('a')", "divmod(1, 0)", "2 ** 'a'", "-'a'", "not_here()",
        "raise ValueError(<any>, <any>)",
    ),
)  # fmt: skip

TOPICS: Final = (TEXTS, NUMBERS, CONTAINERS, CONTAINERS, FUNCTIONS, CLASSES, ERRORS)
