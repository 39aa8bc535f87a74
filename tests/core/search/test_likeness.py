"""Two threads are alike that differ in nothing but who they are."""

from __future__ import annotations

import pytest

from core.machine.objects import ListObject
from core.machine.sync.objects import BarrierObject, ConditionObject, EventObject, LockObject
from core.machine.values import Ref, ref_to
from core.search.likeness import Likeness, Naming
from tests.core.search.searched import FAIR, NOTHING, program_of, visited

MADE = """
box = 0
def work():
    global box
    mine = [box]
    mine.append(box)
    box = len(mine)
"""
OBJECT, OTHER = ref_to(0, 5), ref_to(0, 6)
"""Of main's objects the second is a thread."""


def likes(text: str, *targets: str) -> dict[int, set[int]]:
    """For each thread of the program the numbers of all its own parts."""
    space = visited(program_of(text, *targets), FAIR).space
    return {
        tid: {entry.like for entry in entries[1:]} for tid, (_, entries) in enumerate(space.lanes)
    }


def naming(content: object) -> Naming:
    """What *content* says of threads, if `OTHER` is one."""
    return Likeness(lambda ref: ref is OTHER).naming(content)


def arrived(*tids: int) -> BarrierObject:
    """A barrier for three at which *tids* have arrived."""
    barrier = BarrierObject(3, None, None)
    barrier.arrived = tids
    return barrier


def test_what_like_threads_make_for_themselves_is_alike() -> None:
    space = visited(program_of(MADE, "work", "work"), FAIR).space

    (_, _, *ones), (_, _, *others) = (entries for _, entries in space.lanes[1:])

    both = {entry.like for entry in ones} & {entry.like for entry in others}
    assert any(entry.objects for entry in ones if entry.like in both)


def test_threads_of_different_functions_are_never_alike_at_work() -> None:
    other = MADE + "def play():\n    global box\n    box += 1\n    box += 2\n"

    found = likes(other, "work", "play")

    # What they are to do stands in their objects; at the end there is nothing left to do.
    assert len(found[1] & found[2]) == len(("new", "about to end", "over"))


def test_a_thread_that_joins_another_is_like_no_other() -> None:
    text = """\
box = 0
def work(other):
    other.join()
def rest():
    global box
    box += 1
other = threading.Thread(target=rest)
threads = [other, *(threading.Thread(target=work, args=(other,)) for _ in range(2))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""

    found = likes(text)

    assert len(found[2] & found[3]) == 0


def test_a_function_that_knows_its_own_thread_is_like_no_other() -> None:
    text = """\
box = 0
class Worker(threading.Thread):
    def run(self):
        global box
        box += 1
        self.result = box
threads = [Worker(), Worker()]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""

    found = likes(text)

    assert len(found[1] & found[2]) <= 1


def test_without_symmetry_nothing_is_alike() -> None:
    space = visited(program_of(MADE, "work", "work"), NOTHING).space

    numbers = [entry.like for _, entries in space.lanes for entry in entries[1:]]

    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    "content",
    [
        LockObject("Lock", 1, 1), ConditionObject(OBJECT, (1,)), EventObject(waiters=(2,)),
        arrived(1), ListObject([ref_to(1, 3)]), "<object at 0x7f0040000000>", (1, ref_to(2, 0)),
    ],
)  # fmt: skip
def test_what_holds_a_threads_number_or_work_names_it(content: object) -> None:
    assert naming(content).names


@pytest.mark.parametrize(
    "content",
    [
        LockObject("Lock"), ConditionObject(OBJECT), EventObject(flag=True), arrived(),
        ListObject([OBJECT, 1]), "0x8", (1, OBJECT), None,
    ],
)  # fmt: skip
def test_what_holds_mains_work_only_names_nobody(content: object) -> None:
    assert naming(content) == Naming(names=False, knows=False)


@pytest.mark.parametrize("content", [OTHER, (1, OTHER), ListObject([OBJECT, OTHER])])
def test_what_holds_a_thread_object_knows_it(content: Ref | tuple[object, ...]) -> None:
    assert naming(content) == Naming(names=False, knows=True)
