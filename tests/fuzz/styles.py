"""Programs about sharing: one small job told with containers, classes, queues, closures.

What is shared, how it is reached, how it is guarded and how the threads are made are chosen
one by one, so that every spelling meets every other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.fuzz.writing import indented, threads

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True, slots=True)
class Place:
    """Something shared: its declaration, how to read it, how to add to it, whether by a name."""

    head: str
    read: str
    add: str
    name: str = ""


PLACES: Final = (
    Place("count = 0", "count", "count += 1", "count"),
    Place("box = [0]", "box[0]", "box[0] += 1"),
    Place("box = [0, 0]", "box[-1]", "box[1] += 1"),
    Place('table = {"n": 0}', 'table["n"]', 'table["n"] += 1'),
    Place('table = {"n": 0}', 'table.get("n", 0)', 'table["n"] = table["n"] + 1'),
    Place(
        "class Box:\n    def __init__(self):\n        self.n = 0\nbox = Box()",
        "box.n",
        "box.n += 1",
    ),
    Place("class Box:\n    n = 0\nbox = Box()", "box.n", "box.n += 1"),
    Place("class Box:\n    n = 0", "Box.n", "Box.n += 1"),
    Place(
        "class Box:\n    def __init__(self):\n        self._n = 0\n    @property\n    def n(self):\n"
        "        return self._n\n    @n.setter\n    def n(self, value):\n        self._n = value\nbox = Box()",
        "box.n",
        "box.n += 1",
    ),
    Place(
        "class Inner:\n    def __init__(self):\n        self.n = 0\nclass Outer:\n    def __init__(self):\n"
        "        self.inner = Inner()\nouter = Outer()\nalias = outer.inner",
        "alias.n",
        "outer.inner.n += 1",
    ),
    Place(
        "from dataclasses import dataclass\n@dataclass\nclass Box:\n    n: int = 0\nbox = Box()",
        "box.n",
        "box.n += 1",
    ),
    Place(
        "class Box:\n    __slots__ = ('n',)\n    def __init__(self):\n        self.n = 0\nbox = Box()",
        "box.n",
        "box.n += 1",
    ),
    Place(
        "def made():\n    n = 0\n    def up():\n        nonlocal n\n        n += 1\n    def get():\n"
        "        return n\n    return up, get\nup, get = made()",
        "get()",
        "up()",
    ),
    Place("items = []", "len(items)", "items.append(1)"),
    Place("items = set()", "len(items)", "items.add(len(items))"),
    Place("from collections import deque\nitems = deque()", "len(items)", "items.append(1)"),
    Place("from collections import defaultdict\ndd = defaultdict(int)", 'dd["n"]', 'dd["n"] += 1'),
    Place("from collections import Counter\nc = Counter()", 'c["n"]', 'c["n"] += 1'),
    Place("def f():\n    pass\nf.n = 0", "f.n", "f.n += 1"),
    Place("import queue\nq = queue.Queue()", "q.qsize()", "q.put(1)"),
    Place("pair = (0, 0)", "pair[0]", "pair = (pair[0] + 1, pair[1])", "pair"),
    Place('text = ""', "len(text)", 'text += "x"', "text"),
    Place("grid = [[0], [0]]\nrow = grid[0]", "row[0]", "grid[0][0] += 1"),
    Place("box = [0, 0]", "sum(box)", "box[0] = max(box) + 1"),
)
GUARDS: Final = (
    "{body}",
    "{body}",
    "with lock:\n    {body}",
    "with lock:\n    {body}",
    "with guard():\n    {body}",
    "lock.acquire()\ntry:\n    {body}\nfinally:\n    lock.release()",
    "with other:\n    {body}",
    "lock.acquire()\n{body}\nlock.release()",
    "@locked\ndef inner():\n    {body}\ninner()",
    "if lock.acquire(False):\n    {body}\n    lock.release()",
    "with holder.lock:\n    {body}",
    "with table_of_locks['a']:\n    {body}",
    "ev.wait()\n{body}",
    "with sem:\n    {body}",
)
BODIES: Final = (
    "{add}",
    "{add}",
    "value = {read}\n{add}",
    "if {read} < 1:\n    {add}",
    "out.append({read})",
    "assert {read} < 2",
    "for _ in range(2):\n    {add}",
    "if {read} == 0:\n    {add}\nelse:\n    out.append('no')",
    "try:\n    assert {read} < 1\nexcept AssertionError:\n    out.append('seen')",
    "print({read})",
    "bar.wait()\n{add}",
    "{add}\nev.set()",
    "{add}\nbar.wait()\nout.append({read})",
    "match {read}:\n    case 0:\n        {add}",
    "while {read} < 1:\n    {add}",
    "out.append([{read} for _ in range(2)])",
)
HEAD: Final = """import threading
from contextlib import contextmanager
lock = threading.Lock()
other = threading.RLock()
sem = threading.Semaphore(1)
ev = threading.Event()
bar = threading.Barrier(2)
out = []
total = 0
table_of_locks = {"a": lock, "b": threading.Lock()}
class Holder:
    lock = lock
holder = Holder()"""
HELPERS: Final = {
    "guard()": "@contextmanager\ndef guard():\n    with lock:\n        yield",
    "@locked": (
        "def locked(work):\n    def inside():\n        with lock:\n            work()\n    return inside"
    ),
}


def program(luck: Random) -> str:
    """A program that shares one thing, or two, in spellings of its own."""
    places = [luck.choice(PLACES)]
    number = 3 if luck.random() < 0.15 else 2
    works = [
        _work(luck, places[0], 1 if number == 3 else luck.choice((1, 1, 2))) for _ in range(number)
    ]
    if luck.random() < 0.35:
        works[1:] = works[:1] * (number - 1)
    imports = [line for line in places[0].head.splitlines() if line.startswith(("import", "from"))]
    head = [line for line in places[0].head.splitlines() if line not in imports]
    parts = [*imports, HEAD, *(text for word, text in HELPERS.items() if word in "".join(works))]
    parts += ["\n".join(head), *_definitions(luck, places[0], works)]
    after = [_work(luck, places[0], 1)] if luck.random() < 0.15 else []
    after += [f"assert {places[0].read} != 1"] if luck.random() < 0.2 else []
    targets = _targets(luck, number)
    between = ["ev.set()"] if luck.random() < 0.3 else []
    ending = threads(luck, targets, between, "\n".join([*after, f"print({places[0].read}, out)"]))
    return "\n".join([*parts, ending]) + "\n"


def _work(luck: Random, place: Place, length: int) -> str:
    parts = []
    for _ in range(length):
        body = luck.choice(BODIES).replace("{add}", place.add).replace("{read}", place.read)
        guard = luck.choice(GUARDS)
        deep = indented(body).lstrip() if "    {body}" in guard else body
        stores = f"global {place.name}\n    " if place.name and "@locked" in guard else ""
        parts.append(guard.replace("{body}", stores + deep))
    return "\n".join(parts)


def _definitions(luck: Random, place: Place, works: list[str]) -> list[str]:
    """The works as functions, or as methods of one object or of a thread's class."""
    first = f"global {place.name}\n" if place.name else ""
    return [f"def work{i}():\n{indented(first + work)}" for i, work in enumerate(works)] + [
        "class Worker:\n    def __init__(self, work):\n        self.work = work\n"
        "    def __call__(self):\n        self.work()\n    def run(self):\n        self.work()"
    ][: 1 if luck.random() < 0.3 else 0]


def _targets(luck: Random, number: int) -> list[str]:
    return [
        luck.choice((f"work{i}", f"work{i}", f"work{i}", f"lambda: work{i}()"))
        for i in range(number)
    ]
