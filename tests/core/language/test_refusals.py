"""What is not simulated is refused where it stands, with a reason and a way out."""

from __future__ import annotations

import ast

import pytest

from core.language.errors import RefusedError
from core.language.parser import parse
from core.language.refusals import DEEPEST, MOST_REFUSALS, check
from core.language.source import Source
from core.machine.library.vocabulary import LIBRARY

ASYNC = "async code is not simulated"


def refusals_of(text: str) -> list[tuple[int, int, str]]:
    """Line, column, and reason with hint of every refusal in *text*."""
    with pytest.raises(RefusedError) as caught:
        parse(Source("p.py", text), LIBRARY)
    refusals = caught.value.refusals
    assert all(refusal.hint for refusal in refusals)
    return [(r.span.line, r.span.column, str(r)) for r in refusals]


BAD = [
    # Imports.
    ("import mmap\nmmap", 1, 8, "mmap is not simulated: it is not written in Python"),
    ("import ctypes.util as p\np", 1, 8, "ctypes.util is not simulated"),
    ("from mmap import *", 1, 6, "mmap is not simulated"),
    ("import this", 1, 8, "this is not simulated"),
    ("import threading, asyncio\nasyncio.run", 1, 19, "threads, not async code"),
    ("import treading\ntreading", 1, 8, "no module 'treading' here (did you mean 'threading'?)"),
    (
        "import bank_of_mine\nclass A(bank_of_mine.A): pass",
        1,
        8,
        "put bank_of_mine.py beside the program",
    ),
    (
        "import concurrent.futures.interpreter\nconcurrent",
        1,
        8,
        "futures.interpreter is not simulated",
    ),
    ("import __future__", 1, 8, "__future__ is not simulated: it is no module to use"),
    ("from . import bank", 1, 1, "a relative import needs a package"),
    ("from ..x import bank", 1, 1, "a relative import needs a package"),
    ("from subprocess import run\nrun", 1, 6, "subprocess is not simulated"),
    ("from ctypes . util import join\njoin", 1, 1, "ctypes.util is not simulated"),
    ("from threading import *\nsettrace(f)", 1, 23, "threading has no 'settrace' here"),
    ("from threading import Lock, Lok\nLok", 1, 29, "no 'Lok' here (did you mean 'Lock'?)"),
    ("from threading import lock\nlock", 1, 23, "did you mean 'Lock'?"),
    (
        "from threading import settrace\nsettrace",
        1,
        23,
        "has no 'settrace' here: it looks into the interpreter (look at a threading.Event",
    ),
    ("from threading import _active\n_active", 1, 23, "'_active' is internal to threading"),
    ("from queue import Xylophone\nXylophone", 1, 19, "it has Empty, Full, LifoQueue"),
    (f"import {'x' * 100}\n@{'x' * 100}\ndef f(): pass", 1, 8, f"{'x' * 60}… is not simulated"),
    # Attributes of modules.
    ("import threading\nthreading.Lok()", 2, 11, "threading has no 'Lok' here"),
    ("import threading as t\nt.Lok()", 2, 3, "threading has no 'Lok' here"),
    ("import multiprocessing\nmultiprocessing.shared_memory", 2, 17, "Manager"),
    ("from concurrent import futures\nfutures.Pool()", 2, 9, "has no 'Pool' here"),
    ("import threading\ndef f():\n    return threading._shutdown", 3, 22, "is internal to"),
    ("import os\nos._exit(0)", 2, 4, "a program ends with its threads"),
    ("import threading\nthreading.__name__", 2, 11, "'__name__' is internal to threading"),
    ("import threading\nthreading.Thread = 1", 2, 11, "threading.Thread cannot be replaced"),
    ("import sys\ndel sys.stdin", 2, 9, "sys.stdin cannot be replaced"),
    # Builtins.
    ("exec('x')", 1, 1, "exec runs text as a program"),
    ("run = eval", 1, 7, "eval runs text as a program"),
    ("__import__(name)", 1, 1, "__import__ loads code"),
    ("__builtins__.open", 1, 1, "__builtins__ reaches into"),
    ("__foo__", 1, 1, "using __foo__ is not simulated (do without it)"),
    ("def f(exec):\n    pass\nexec('x')", 3, 1, "exec runs text"),
    ("class C:\n    exec = 1\n    def f(self):\n        exec('x')", 4, 9, "exec runs"),
    ("[exec for exec in exec('x')]", 1, 19, "exec runs text as a program"),
    ("x = [exec for exec in ()]\nexec", 2, 1, "exec runs text as a program"),
    # Ways into the interpreter.
    ("().__class__.__base__.__subclasses__()", 1, 23, "using __subclasses__ is not simulated"),
    ("f.__globals__", 1, 3, "using __globals__ is not simulated"),
    ("(f\n .\n __code__)", 3, 2, "using __code__ is not simulated"),
    ("del x.__dict__", 1, 7, "does not lose its __dict__ here (use"),
    ("x.__class__ = Y", 1, 3, "assigning __class__ is not simulated"),
    ("del x.__doc__, x.__eq__", 1, 18, "assigning __eq__ is not simulated"),
    ("X.__getattribute__ = f", 1, 3, "define it in the class statement"),
    ("setattr(X, '__eq__', f)", 1, 12, "assigning __eq__ is not simulated"),
    ("gen.gi_frame.x", 1, 5, "gi_frame shows a frame"),
    ("getattr(x, '__globals__')", 1, 12, "using __globals__ is not simulated"),
    ("hasattr(x, 'gi_frame')", 1, 12, "using gi_frame is not simulated"),
    ("import operator\noperator.attrgetter('a.__code__')", 2, 21, "using __code__"),
    ("class C:\n    def __del__(self): pass", 2, 5, "defining __del__ is not simulated: when an"),
    ("__name__ = 'x'", 1, 1, "__name__ belongs to the interpreter"),
    ("def f(__class__): pass", 1, 7, "__class__ belongs to the interpreter"),
    ("(__builtins__ := 1)", 1, 2, "__builtins__ belongs to the interpreter"),
    # Classes.
    ("class C:\n    __subclasshook__ = f", 2, 5, "defining __subclasshook__"),
    ("class C:\n    def __reduce__(self): pass", 2, 5, "objects are not pickled here"),
    ("class C:\n    def __foo__(self): pass", 2, 5, "choose a name without double underscores"),
    ("class C(bytes): pass", 1, 9, "bytes cannot be a base class here (keep a bytes"),
    ("class C(E, frozenset[str]): pass", 1, 12, "frozenset cannot be a base class"),
    ("from datetime import date\nclass C(date): pass", 2, 9, "date cannot be a base"),
    (
        "import queue\nclass C(queue.SimpleQueue): pass",
        2,
        9,
        "queue.SimpleQueue cannot be a base class",
    ),
    ("from typing import KeysView\nclass C(KeysView[int]): pass", 2, 9, "for annotations"),
    ("class C(*bases): pass", 1, 9, "the bases of a class must be written out"),
    ("class M(type):\n    def __prepare__(n, b): return {}", 2, 5, "defining __prepare__"),
    ("class C(**options): pass", 1, 9, "the arguments of a class must be written out"),
    # Syntax.
    ("async def f(): pass", 1, 1, ASYNC),
    # Invariants.
    ("total = 1\n# invariant: totl == 1", 2, 14, "variable 'totl' (did you mean 'total'?)"),
    ("# invariant: xyz == 1", 1, 14, "no module variable 'xyz' (assign it outside"),
    ("def sum(x): pass\nxs = []\n# invariant: sum(xs) == 1", 3, 14, "the program's own here"),
    ("x = 1\n# invariant: x.__dict__", 2, 14, "__dict__ in an invariant"),
    ("import queue\n# invariant: queue.Quee", 2, 20, "did you mean 'Queue'?"),
]


@pytest.mark.parametrize(("text", "line", "column", "reason"), BAD)
def test_what_is_not_simulated_is_refused(text: str, line: int, column: int, reason: str) -> None:
    ((found_line, found_column, found),) = refusals_of(text)

    assert (found_line, found_column) == (line, column)
    assert reason in found


GOOD = [
    "def open(x): return x\nopen(1)",
    "from threading import Lock as open\nopen()",
    "def f():\n    open = 1\n    def g():\n        return open",
    "def f():\n    global open\n    open = 1\nopen",
    "[open(x) for open in fs]",
    "[y := 1, (lambda eval: eval(1))]",
    "if any((open := x) for x in xs): open(1)",
    "try: pass\nexcept E as vars: vars",
    "match x:\n    case [dir, *vars]: dir, vars\n    case {'a': 1, **locals}: locals",
    "def f(*open, **eval): open, eval",
    "import threading as t\nt = 1\nt.Lok",
    "def f(threading): return threading.Lok\nimport threading",
    "import collections.abc\nimport collections\ncollections.abc.Iterable",
    "import concurrent.futures as cf\ncf.wait",
    "from __future__ import annotations",
    "__version__ = '1'\n__all__ = ['x']\nprint(__version__, __name__, __file__, __doc__)",
    "class C:\n    __slots__ = ('x',)\n    __match_args__ = ('x',)\n    __hash__ = None",
    "class C:\n    def __enter__(self): return self\n    def __exit__(self, *e): pass",
    "class C:\n    def f(self): return __class__.__name__, self.__class__.count",
    "class C:\n    def __setattr__(self, n, v): object.__setattr__(self, n, v)",
    "class C:\n    __private = 1\n    def f(self): return self.__private",
    "class E(Exception): pass\nclass O(object): pass",
    "str = object\nclass C(str): pass",
    "import abc\nclass C(metaclass=abc.ABCMeta): pass",
    "from abc import ABC, ABCMeta\nclass C(ABC): pass\nclass D(metaclass=ABCMeta): pass",
    "from typing import Generic, NamedTuple, TypeVar\nT = TypeVar('T')\nclass C(Generic[T]): pass",
    "import threading\nclass C(threading.Thread): pass\nclass D(threading.local): pass",
    "from collections import namedtuple\nclass P(namedtuple('P', 'x y')): pass",
    "def type(a, b, c): pass\ntype(1, 2, 3)",
    "type(x).__name__",
    "getattr(x, 'name', None), getattr(x, name), setattr(x, 'y', '__dict__')[0]",
    "raise E from e\ne.__cause__ = e.__context__",
    "f.__name__ = f.__qualname__ = 'g'",
    "'{0.__class__}'.format(x)",
    "b'x', 1j, ..., x @ y, ~x, x[1:2, ::3]",
    "def f(a, /, b: int = 1, *, c=2) -> None:\n    del a\n    yield from b",
    "sys = 1\nsys.exc_info",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_the_program_defines_or_may_use_is_not_refused(text: str) -> None:
    tree = ast.parse(text)

    found = check(tree, (), text.split("\n"), LIBRARY).refusals

    assert [str(refusal) for refusal in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "import ctypes\nimport numpy as np\nprint(1)",
        "from subprocess import run, Popen",
        "from threading import settrace, Lock\nLock()",
        "def f():\n    from sqlite3 import connect\n    return 1",
        "try:\n    import gevent.monkey\nfinally:\n    pass",
        "if x:\n    import ctypes.util as path",
    ],
)
def test_what_nobody_uses_may_be_imported_from_anywhere(text: str) -> None:
    parsed = parse(Source("p.py", text), LIBRARY)

    assert parsed.absent
    assert "threading.Lock" not in parsed.absent


@pytest.mark.parametrize(
    "use",
    ["np", "np.array([1])", "del np", "def f(x=np.pi): pass", "f = lambda: np", "# invariant: np"],
)
def test_an_import_is_refused_however_it_is_used(use: str) -> None:
    (refusal,) = refusals_of(f"import numpy as np\n{use}")

    assert refusal[:2] == (1, 8)


def test_every_part_of_async_code_is_refused() -> None:
    text = (
        "async def f():\n"
        "    async for x in y:\n"
        "        await x\n"
        "    async with z: pass\n"
        "    return [a async for a in b]\n"
    )

    assert [(line, column) for line, column, _ in refusals_of(text)] == [
        (1, 1),
        (2, 5),
        (3, 9),
        (4, 5),
        (5, 25),
    ]


def test_deep_nesting_is_refused() -> None:
    fine = "x = " + "1 + " * (DEEPEST - 4) + "1"
    deep = "x = " + "1 + " * DEEPEST + "1"

    assert parse(Source("p.py", fine), LIBRARY).tree.body
    assert refusals_of(deep)[0][2].startswith("this is nested too deeply")


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"from threading import name{n}; name{n}" for n in range(2 * MOST_REFUSALS)),
        "\n".join(f"import numpy as a{n}; a{n}.a" for n in range(2 * MOST_REFUSALS)),
        "eval\n" * 2 * MOST_REFUSALS,
        "class C(bytes): pass\n" * 2 * MOST_REFUSALS,
        "# invariant: x\n" * 2 * MOST_REFUSALS,
    ],
)
def test_refusals_are_bounded(text: str) -> None:
    assert len(refusals_of(text)) == MOST_REFUSALS


def test_syntax_of_later_versions_is_refused() -> None:
    class TypeVar(ast.AST):
        _attributes = ("lineno", "col_offset", "end_lineno", "end_col_offset")

    class Novelty(ast.stmt):
        pass

    place = {"lineno": 1, "col_offset": 6, "end_lineno": 1, "end_col_offset": 7}
    function = ast.parse("def f(T): pass").body[0]
    function.type_params = [TypeVar(**place)]  # type: ignore[attr-defined, unused-ignore]
    tree = ast.Module([function, Novelty(**place)], [])

    found = check(tree, (), ["def f(T): pass"], LIBRARY).refusals

    assert sorted(str(refusal) for refusal in found) == [
        "this syntax is newer than Interlock (write it as for Python 3.11)",
        "type parameters are not simulated (use typing.TypeVar, or leave them out)",
    ]
