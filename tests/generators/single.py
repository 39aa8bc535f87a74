"""Programs without threads that always end, and print much of what they compute.

The variables exist from the start: numbers a, b, c, texts s, t, lists of numbers xs, ys,
dicts d, e from texts to numbers, a tuple p and a set u of small numbers.  Whatever grows
is cut, so that loops cannot make it large.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.generators.grammar import Filler, Grammar, choosing

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from tests.generators.grammar import Choose

LEAVES = {
    "int": ("0", "1", "2", "3", "7", "-1", "-4", "10", "a", "b", "c"),
    "str": ("''", "'x'", "'ab'", "'Hello, World'", "' spaced '", "s", "t"),
    "bool": ("True", "False", "a > b", "(not s)", "xs == ys", "a"),
    "list": ("[]", "[1]", "[3, 1, 2]", "xs", "ys"),
    "dict": ("{}", "{'x': 1}", "d", "e"),
    "number": ("a", "b", "-c", "a + b", "len(xs)", "a * 7"),
    "fraction": ("a / 3", "0.5", "b * 1e6", "-2.675"),
    "text": ("s", "t", "s[1:]", "t.upper()", "s + t"),
    "claim": ("a > b", "(not xs)", "a in xs"),
    "thing": ("a", "s", "xs", "d", "p", "thing", "None", "a / 7"),
    "tuple": ("()", "(1,)", "(1, 'x')", "p"),
    "set": ("set()", "{1, 2}", "u"),
    "float": ("0.5", "-1.25", "3.0", "1e100", "float(a)"),
    "any": ("None", "a", "s", "xs", "d", "p", "u", "True", "0.1"),
    "statement": ("a = b", "print(a, s)", "b += 1", "pass"),
    "step": ("a = b", "break", "continue", "print(a, end=' ')"),
    "body": ("return a", "print(a)", "return", "a = 5"),
}

EXPRESSIONS = {
    "int": (
        "<int> + <int>", "<int> - <int>", "<int> * <int> % 1009", "<int> // <int>", "<int> % <int>",
        "-<int>", "~<int>", "abs(<int>)", "<int> & <int>", "<int> | <int>", "<int> ^ <int>",
        "len(<str>)", "len(<list>)", "len(<dict>)", "len(<set>)", "sum(<list>)", "max(<list>)",
        "min(<int>, <int>, <int>)", "(<int> if <bool> else <int>)", "<list>[<int>]", "<dict>[<str>]",
        "<dict>.get(<str>, <int>)", "<list>.count(<int>)", "<str>.find(<str>)", "int(<str>)",
        "(<int>) ** 2 % 97", "round(<float>) % 1000", "f(<int>)", "f(<int>, <int>)", "g(<int>, k=<int>)",
        "g(*<list>)", "thing.n", "thing.grow(<int>)", "thing.twice", "len(thing)", "tick()",
        "sum(n * n for n in <list>)", "next(iter(list(gen(<int>))), <int>)", "(lambda n, m=2: n - m)(<int>)",
        "divmod(<int>, <int>)[0]", "int(<bool>)", "hash(<int>)", "<tuple>[<int>]", "1 << (<int>) % 9",
        "(c := <int>)", "<list>.index(<int>)", "ord(<str>[0])", "bool(<any>) + 1",
        "(<int> if <int> < <int> else <int>)",
    ),
    "str": (
        "(<str> + <str>)[:20]", "str(<any>)[:30]", "repr(<any>)[:30]", "<str>.upper()", "<str>.title()",
        "<str>.strip()", "<str>[<int>:<int>]", "<str>[::-1]", "<str>[<int>]", "(<str> * 2)[:20]",
        "f'{<number>}'", "f'{<number>:05d}'", "f'{<number>:<8}|'", "f'{<text>!r:>12.12}'",
        "f'{<fraction>:.2f}'", "f'{<fraction>:,.1f}'[:30]", "f'{<number>:+x} {<number>:#b}'", "f'{<claim>=}'",
        "'-'.join(str(n) for n in <list>)", "'%s and %d' % (<str>, <int>)", "'{:>6}|{!r}'.format(<int>, <str>)",
        "<str>.replace(<str>, <str>)[:20]", "''.join(sorted(<str>))", "<str>.split('l')[0]", "chr(65 + <int> % 26)",
        "<str>.partition(' ')[2]", "<str>.center(9, '*')", "<str>.zfill(6)", "str(thing)", "type(<any>).__name__",
        "(<str> or <str>)", "(<str> and <str>)", "min(<str>, <str>)", "<str>.swapcase()", "hex(<int>)",
    ),
    "bool": (
        "<int> < <int>", "<int> == <int>", "<int> <= <int> < <int>", "<str> in <str>", "<int> in <list>",
        "<int> not in <set>", "<str> in <dict>", "(not <bool>)", "<bool> and <bool>", "<bool> or <bool>",
        "isinstance(<any>, (int, str))", "<any> == <any>", "<any> is None", "<list> < <list>", "any(<list>)",
        "all(n > 1 for n in <list>)", "<str>.startswith(<str>)", "<str>.isdigit()", "<set> <= <set>",
        "thing == Thing(<int>)", "<tuple> != <tuple>", "<float> >= <int>", "callable(<any>)",
    ),
    "list": (
        "[<int>, <int>]", "[*<list>, <int>]", "(<list> + <list>)[:9]", "sorted(<list>)", "list(range(<int> % 5))",
        "[n + <int> for n in <list>]", "[n for n in <list> if n % 2]", "<list>[<int>:<int>]", "<list>[::-1]",
        "[n * m for n in range(2) for m in <list>][:9]", "list(map(abs, <list>))", "sorted(<list>, key=lambda n: -n)",
        "list(gen(<int>))", "list(reversed(<list>))", "[ord(k) for k in <str>]", "list(<dict>.values())",
        "sorted(<set>, reverse=True)", "list(filter(None, <list>))", "[x for x, _ in zip(<list>, <str>)]",
        "[len(row) for row in [<str>, <list>, <dict>]]", "(<list> * 2)[:9]", "list(thing)", "<list>.copy()",
    ),
    "dict": (
        "{<str>: <int>, <str>: <int>}", "{**<dict>, <str>: <int>}", "{k: len(k) for k in (<str>, <str>)}",
        "(<dict> | <dict>)", "dict(zip(<str>, <list>))", "dict.fromkeys(<str>, <int>)", "dict(x=<int>, **{'y': <int>})",
        "{k: v for k, v in <dict>.items() if v}", "dict(sorted(<dict>.items()))",
    ),
    "tuple": (
        "(<int>, <str>)", "(*<list>, <str>)", "tuple(<list>)", "<tuple>[::-1]", "(<tuple> + (<int>,))[:6]",
        "divmod(<int>, <int>)", "h(<int>, *<list>)", "h(<int>, <int>, z=<int>, **<dict>)", "(<bool>, <float>)",
        "max((<int>, <str>), (<int>, <str>))", "tuple(enumerate(<str>, <int>))[:3]", "<str>.rpartition('l')",
    ),
    "set": (
        "{<int> % 8, <int> % 8}", "<set> | <set>", "<set> & <set>", "<set> - <set>", "<set> ^ <set>",
        "{n % 8 for n in <list>}", "set(n % 8 for n in <list>)",
    ),
    "float": ("<float> + <int>", "<float> * 0.5", "<int> / <int>", "round(<float>, 1)", "abs(<float>)", "<float> // 3"),
    "any": ("<int>", "<str>", "<bool>", "<list>", "<dict>", "<tuple>", "<set>", "<float>", "thing", "[<any>, <any>]", "(<any>,)"),
}  # fmt: skip

ASSIGNMENTS = (
    "a = <int>", "b = <int>", "c = <int>", "a += <int>", "b -= <int>", "c = c * <int> % 1009",
    "s = <str>", "t = <str>", "s = (s + <str>)[-12:]", "xs = <list>", "ys = <list>", "d = <dict>", "e = <dict>",
    "p = <tuple>", "u = <set>", "a, b = b, a", "a, *xs = <list>", "a, b = <tuple>", "a, b = <list>", "(a, (b, c)) = <int>, <tuple>",
    "xs.append(<int>)", "xs.insert(<int>, <int>)", "xs.sort()", "xs.reverse()", "a = xs.pop()", "b = xs.pop(<int>)",
    "xs.remove(<int>)", "xs[<int>] = <int>", "xs[<int>:<int>] = <list>\nxs = xs[:9]", "xs += <list>\nxs = xs[:9]", "ys = xs", "del xs[<int>]",
    "d[<str>] = <int>", "d[<str>] += <int>", "del d[<str>]", "d.update(<dict>)", "a = d.pop(<str>, <int>)", "b = d.setdefault(<str>, <int>)",
    "u.add(<int> % 8)", "u.discard(<int>)", "u |= <set>", "u.remove(<int>)", "thing = Thing(<int>)", "thing = Special(<int>, <str>)", "thing.n = <int>",
    "thing.twice = <int>", "thing.missing", "thing += <int>", "assert <bool>, <str>",
)  # fmt: skip
PRINTS = (
    "print(<any>)", "print(<any>, <any>, sep='|')", "print(<str>, end=';\\n')", "print(*<list>)",
    "print(f'{<thing>!s} {<thing>!r}')", "print(<int>, <str>)",
)  # fmt: skip
COMPOUND = (
    "if <bool>:\n    <HERE>\nelse:\n    <HERE>", "if <bool>:\n    <HERE>\nelif <bool>:\n    <HERE>",
    "for i in range(<int> % 4):\n    <step>\nelse:\n    <HERE>", "for i, k in enumerate(<str>[:4]):\n    <step>",
    "for n in <list>[:4]:\n    a = n\n    <step>", "for k, v in list(<dict>.items())[:4]:\n    b = v\n    <step>",
    "FRESH = 3\nwhile FRESH and <bool>:\n    FRESH -= 1\n    <step>\nelse:\n    <HERE>",
    "try:\n    <HERE>\nexcept Exception as error:\n    print(type(error).__name__, error)",
    "try:\n    <HERE>\nexcept (KeyError, IndexError) as error:\n    print(repr(error))\n    <HERE>\nelse:\n    <HERE>\nfinally:\n    print('finally')",
    "try:\n    raise <error>\nexcept LookupError as error:\n    print(error.args, <any>)\nfinally:\n    <HERE>",
    "try:\n    try:\n        <HERE>\n    finally:\n        <HERE>\nexcept Exception as error:\n    print('outer', error)",
    "try:\n    <HERE>\nexcept ZeroDivisionError as error:\n    raise ValueError(<any>) from error",
    "with Manager(<bool>) as m:\n    print(m)\n    <HERE>", "with Manager(True), Manager(<bool>):\n    <HERE>",
    "match <any>:\n    case int(n) if n > 3:\n        print('large', n)\n    case 0 | 1 | None:\n        <HERE>\n    case [first, *rest]:\n        print(first, rest)\n    case {'x': value, **rest}:\n        print(value, rest)\n    case str() as text:\n        print('text', text)\n    case Thing(n=n):\n        print('thing', n)\n    case _:\n        <HERE>",
)  # fmt: skip


def _compound(here: str) -> tuple[str, ...]:
    return tuple(template.replace("HERE", here) for template in COMPOUND)


STATEMENTS = {
    "error": (
        "KeyError(<any>)", "IndexError", "ValueError(<str>, <int>)", "Special.Fault(<int>)", "LookupError()",
    ),
    "statement": (*ASSIGNMENTS, *PRINTS, *PRINTS, *_compound("statement")),
    "step": (*ASSIGNMENTS, *PRINTS, *_compound("step"), "if <bool>:\n    break", "if <bool>:\n    continue"),
    "body": (*ASSIGNMENTS, *PRINTS, *_compound("body"), "return <int>", "if <bool>:\n    return <int>"),
}  # fmt: skip
LONGEST = {"statement": 3, "step": 2, "body": 3}
CALLS = ("f(", "g(")
"""What a function may not do, so that every program ends."""

MAIN = Grammar(templates={**LEAVES, **EXPRESSIONS, **STATEMENTS}, leaves=LEAVES, longest=LONGEST)
FUNCTION = Grammar(
    templates={
        **MAIN.templates,
        "int": tuple(e for e in EXPRESSIONS["int"] if not e.startswith(CALLS)),
    },
    leaves=LEAVES,
    longest=LONGEST,
)

FUNCTIONS = """\
def f(a, b=2):
    xs, s, d = [a], "f", {}
    c = p = u = ys = t = e = thing = None
    <body>
    return a + b


def g(a=1, *xs, k=3):
    b, s, c, d, ys, t = 1, "g", 2, {"g": 1}, [0], ""
    <body>
    return k


def h(a, *rest, z=0, **named):
    return a, rest, z, sorted(named.items())


def gen(n):
    try:
        for i in range(n % 4):
            got = yield i * n
            if got:
                print("got", got)
    finally:
        print("gen done")


def counter(start):
    count = start

    def tick():
        nonlocal count
        count += 1
        return count

    return tick


class Thing:
    made = 0

    def __init__(self, n):
        self.n = n
        Thing.made += 1

    def grow(self, by):
        self.n += by
        return self.n

    @property
    def twice(self):
        return self.n * 2

    @twice.setter
    def twice(self, value):
        self.n = value // 2

    def __len__(self):
        return abs(self.n) % 10

    def __iter__(self):
        for i in range(len(self)):
            yield i + self.n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __iadd__(self, other):
        self.n += other
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.n})"


class Special(Thing):
    class Fault(LookupError):
        def __str__(self):
            return f"fault of {self.args[0]!r}"

    def __init__(self, n, name):
        super().__init__(n + 1)
        self.name = name

    def grow(self, by):
        print("grow", self.name)
        return super().grow(by * 2)

    def __str__(self):
        return f"<{self.name}>"


class Manager:
    def __init__(self, calm):
        self.calm = calm

    def __enter__(self):
        print("enter")
        return self.calm

    def __exit__(self, kind, error, trace):
        print("exit", kind.__name__ if kind else None)
        return self.calm


a, b, c = 1, 2, 3
s, t = "abc", "Hello"
xs, ys = [3, 1, 2], [5]
d, e = {"x": 1, "a": 2}, {}
p, u = (1, "one"), {1, 5}
thing = Thing(4)
tick = counter(a)
"""
END = "print(a, b, c, s, t, xs, ys, d, e, p, sorted(u), thing)\n"
DEPTH = 3


@st.composite
def single_programs(draw: DrawFn) -> str:
    """Programs without threads."""
    return single_program(choosing(draw))


def single_program(choose: Choose) -> str:
    """A program without threads, by what *choose* takes."""
    functions = Filler(FUNCTION, choose).fill(FUNCTIONS, DEPTH - 1)
    filler = Filler(MAIN, choose)
    main: list[str] = []
    for _ in range(int(choose("12345678"))):
        main += filler.one("statement", DEPTH).split("\n")
    return "\n".join((functions, *main, END))
