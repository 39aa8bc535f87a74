"""What objects, places and values are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from core.machine.class_objects import ClassObject
from core.machine.objects import DictObject, Instance, ListObject
from core.machine.values import MISSING, Function, Ref, SuperValue, ref_to
from core.runs.naming import LONGEST_NAME, LONGEST_VALUE, brief_name, line_of
from tests.calls import calls_of
from tests.core.runs.played import played

if TYPE_CHECKING:
    from core.machine.values import Value
    from tests.core.runs.played import Played

BANK = """
import threading

class Account:
    limit = [0]
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()
        self._past = [Note()]

class Note:
    pass

a = Account(100)
accounts = [a, Account(50)]
cache = {"k": Account(1), 7: (Note(), Note())}
total = 150
"""


def object_at(run: Played, name: str, path: tuple[str | int, ...]) -> Ref:
    """The object that attributes, keys and indices lead to from a module variable."""
    value: Value = run.ref(name)
    for part in path:
        if isinstance(value, tuple):
            value = value[cast("int", part)]
            continue
        assert isinstance(value, Ref)
        obj = run.state.heap[value]
        if isinstance(obj, ListObject):
            value = obj.items[cast("int", part)]
        elif isinstance(obj, DictObject):
            value = obj.items[part]
        else:
            assert isinstance(obj, Instance | ClassObject)
            value = obj.fields[cast("str", part)]
    assert isinstance(value, Ref)
    return value


def test_an_object_is_called_by_the_shortest_way_to_it() -> None:
    run = played(BANK)
    names = run.names

    called = {
        name: names.name(object_at(run, *where))
        for name, where in {
            "a": ("a", ()),
            "accounts": ("accounts", ()),
            "accounts[1]": ("accounts", (1,)),
            "a.lock": ("accounts", (0, "lock")),
            "a._past[0]": ("a", ("_past", 0)),
            "cache['k']": ("cache", ("k",)),
            "cache[7][1]": ("cache", (7, 1)),
            "Account": ("Account", ()),
            "Account.limit": ("Account", ("limit",)),
        }.items()
    }

    assert called == {name: name for name in called}


def test_places_are_written_as_in_the_program() -> None:
    run = played(BANK)
    names = run.names

    assert names.place(run.ref("a"), "balance") == "a.balance"
    assert names.place(run.ref("accounts"), 1) == "accounts[1]"
    assert names.place(run.ref("cache"), "k") == "cache['k']"
    assert names.place(run.ref("accounts"), None) == "accounts"
    slot = [variable.name for variable in run.program.variables].index("total")
    assert names.place(None, slot) == "total"
    assert names.place(None, None) == "a module variable"


def test_an_object_without_a_name_is_called_by_its_class() -> None:
    run = played(
        """
        import threading
        from queue import Queue
        class Account:
            def __init__(self):
                self.lock = threading.RLock()
                self.plain = threading.Lock()
                self.queue = Queue()
        class Umbrella: pass
        a = Account()
        a = None
        u = Umbrella()
        u = None
        """
    )
    names = run.names
    called = {names.name(ref) for ref in run.state.heap}

    assert {"an Account", "an RLock", "a Lock", "a Queue"} <= called
    account = next(ref for ref in run.state.heap if names.name(ref) == "an Account")
    assert names.place(account, "balance") == "balance of an Account"
    assert names.name(ref_to(77, 77)) == "an object"


THREADS = """
import threading

class Account:
    def __init__(self):
        self.balance = 0

class Worker(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self.results = []
    def run(self):
        mine = Account()
        self.results.append(mine.balance)
        pile.append(mine)

pile = []

def deposit(dst):
    dst.balance += 1
    made = Account()
    pile.append(made.balance)

def main():
    private = Account()
    count = 0
    def add():
        nonlocal count
        count += 1
    ts = [
        threading.Thread(target=deposit, args=(private,), name="Bob"),
        threading.Thread(target=add, name="Bob"),
        Worker("Wu"),
        threading.Thread(target=add, name=""),
    ]
    for t in ts:
        t.start()
    later = threading.Thread(target=deposit, args=(private,), name="later")
    for t in ts:
        t.join()

main()
"""


def test_threads_are_called_by_their_own_names() -> None:
    run = played(THREADS, [1, 1], finish=False)
    names = run.names

    assert [names.thread(tid) for tid in range(4)] == ["main", "Bob", "Bob (2)", "Wu"]
    assert names.thread(9) == "thread 9"
    wu = run.state.threads[3].ref
    assert isinstance(wu, Ref)
    assert names.name(wu) == "Wu"
    assert names.place(wu, "results") == "Wu.results"
    assert "later" in {names.name(ref) for ref in run.state.heap}


def test_locals_have_the_name_of_their_thread_before_them_save_for_main() -> None:
    run = played(THREADS, [1, 1, 1], finish=False)
    frame = run.state.threads[1].frame
    assert frame is not None
    private, made = frame.regs[:2]
    assert isinstance(private, Ref)
    assert isinstance(made, Ref)

    assert run.names.name(private) == "private"
    assert run.names.name(made) == "Bob's made"


def test_a_variable_that_functions_share_is_called_by_its_name_alone() -> None:
    run = played(THREADS)

    places = {
        run.names.place(event.ref, event.key) for _, event in run.numbered() if event.key == "count"
    }

    assert places == {"count"}


def test_a_condition_and_the_lock_inside_it_are_one_thing_to_people() -> None:
    run = played(
        """
        import threading
        own = threading.Lock()
        over_own = threading.Condition(own)
        alone = threading.Condition()
        """
    )
    locks = {
        name: run.state.heap[run.ref(name)].lock  # type: ignore[attr-defined]
        for name in ("over_own", "alone")
    }

    assert run.names.name(locks["over_own"]) == "own"
    assert run.names.name(locks["alone"]) == "alone"


def test_values_are_short() -> None:
    run = played(
        """
        class Note: pass
        def work(): pass
        a = Note()
        loop = []
        loop.append(loop)
        deep = [[[1]], {1: {2: {3: 4}}}, {1: set()}, {(1,)}, frozenset()]
        many = list(range(1000))
        pairs = {i: i for i in range(100)}
        """
    )
    value = run.names.value

    assert value(run.ref("a")) == "a"
    assert value(run.ref("work")) == "work"
    assert value(run.ref("Note")) == "Note"
    assert value(run.ref("loop")) == "[[[…]]]"
    assert value(run.ref("deep")) == "[[[…]], {1: {…}}, {1: set()}, {(…,)}, frozenset()]"
    assert value(run.ref("many")) == "[0, 1, 2, 3, 4, 5, 6, 7, …]"
    assert value(run.ref("pairs")).endswith("7: 7, …}")
    assert value(-3) == "-3"
    assert value(True) == "True"
    assert value(None) == "None"
    assert value(1.5) == "1.5"
    assert value((1,)) == "(1,)"
    assert value(MISSING) == "nothing"
    assert value(range(10**5000)) == "range(0, an integer of about 5,001 digits)"
    assert value(range(0, 9, 2)) == "range(0, 9, 2)"
    assert value(slice(1, None)) == "slice(1, None, None)"
    assert value("a\nb") == r"'a\nb'"
    assert len(value("x" * 10**6)) <= LONGEST_VALUE
    assert len(value(b"x" * 10**6)) <= LONGEST_VALUE
    assert len(value(10**70)) <= LONGEST_VALUE


def test_values_of_the_machine_s_own_kinds_are_told_in_words() -> None:
    run = played(
        """
        import datetime, math, sys, threading
        class Note:
            def tell(self): pass
        a = Note()
        tell = a.tell
        items = [1].append
        keys = {"k": 1}.keys()
        root = math.sqrt
        module = math
        shown = lambda: 0
        fixed = frozenset({1})
        moment = datetime.timedelta(seconds=90)
        room = threading.Condition()
        kind = int
        out = sys.stdout
        def outer():
            boxed = 5
            return lambda: boxed
        kept = outer()
        """
    )
    value = run.names.value

    assert value(run.ref("tell")) == "a.tell"
    assert value(run.ref("items")) == "[1].append"
    assert value(run.ref("keys")) == "keys of {'k': 1}"
    assert value(run.ref("root")) == "sqrt"
    assert value(run.ref("module")) == "math"
    assert value(run.ref("shown")) == "a lambda"
    assert value(run.ref("fixed")) == "frozenset({1})"
    assert value(run.ref("moment")) == "0:01:30"
    assert value(run.ref("room")) == "room"
    assert value(run.ref("kind")) == "int"
    assert value(run.ref("out")) == "an object"
    assert value(SuperValue(None, None)) == "super()"
    kept: Value = run.ref("kept")
    assert isinstance(kept, Function)
    assert value(kept.cells[0]) == "5"
    assert run.names.name(cast("Ref", kept.cells[0])) == "boxed"


def test_names_are_never_long_and_always_found_at_once() -> None:
    run = played(
        """
        class Node:
            def __init__(self, after):
                self.after = after
        head = None
        for _ in range(500):
            head = Node(head)
        pile = [Node(None) for _ in range(100)]
        """
    )
    names = run.names

    called: list[str] = []
    calls = calls_of(lambda: called.extend(names.name(ref) for ref in run.state.heap))

    assert "an object" not in called
    assert "a Node" in called
    assert max(map(len, called)) <= LONGEST_NAME
    assert calls < 200 * len(called)


def test_instructions_of_the_library_have_no_line() -> None:
    run = played("import threading\nt = threading.Thread()\nt.start()\nt.join()\n")

    lines = [line_of(run.program, event.site) for _, event in run.numbered()]

    assert None in lines


def test_asking_for_names_changes_nothing() -> None:
    run = played("a = [1]\nb = a\nb.append(2)\n")

    before = run.state.key
    run.names.name(run.ref("b"))

    assert run.names.name(run.ref("b")) == "a"
    assert run.state.key == before


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Thread-6 (audit)", "T6"),
        ("ThreadPoolExecutor-0_1", "pool-0_1"),
        ("ThreadPoolExecutor-12_30", "pool-12_30"),
        ("ThreadPoolExecutor-mine", "ThreadPoolExecutor-mine"),
        ("ThreadPoolExecutor-0_1_2", "ThreadPoolExecutor-0_1_2"),
        ("Bob", "Bob"),
    ],
)
def test_names_that_cpython_makes_up_are_short_on_the_stage(name: str, told: str) -> None:
    assert brief_name(name) == told
