"""What may wait and what may not."""

from __future__ import annotations

from core.machine.locations import GLOBAL, Mode
from core.machine.threads import Thread
from core.search.reductions.base import EVERY
from core.search.reductions.persistent import Persistent
from core.search.sharing.uses import Use, Uses, union
from core.search.states.entry import NO_MARKS, Change, Entry, Moves
from core.search.states.futures import Futures
from tests.core.search.searched import FUSED, PERSISTENT, program_of, same_under_all, visited

APART = """
red, blue = [0], [0]
def add(items):
    items[0] += 1
threads = [threading.Thread(target=add, args=(each,)) for each in (red, red, blue, blue)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(red, blue)
"""


def test_threads_that_share_nothing_are_not_mixed() -> None:
    program = program_of(APART)

    fused, persistent = visited(program, FUSED), visited(program, PERSISTENT)

    assert len(persistent.seen) * 2 < len(fused.seen)
    assert len(same_under_all(program).ends) == 4


def test_a_list_that_is_changed_later_is_no_constant() -> None:
    text = """
    items = [5]
    seen = [[], []]
    def one():
        seen[0].append(items.pop() if items else None)
    def two():
        seen[1].append(items.pop() if items else None)
    """

    found = same_under_all(program_of(text, "one", "two"))

    assert len(found.ends) == 4


def test_objects_reached_by_another_name_are_the_same() -> None:
    text = """
    class Box:
        pass
    one = Box()
    one.value = 0
    two = [one]
    def work():
        one.value += 1
    def alias():
        two[0].value += 1
    """

    found = same_under_all(program_of(text, "work", "alias"))

    assert len(found.ends) == 2


def test_whoever_frees_a_blocked_thread_is_tried() -> None:
    text = """
    a = threading.Lock()
    b = threading.Lock()
    def one():
        with a:
            with b:
                pass
    def two():
        with b:
            with a:
                pass
    """

    found = same_under_all(program_of(text, "one", "two"))

    assert {end.failures for end in found.ends} == {(), ("deadlock",)}


def threads(
    uses: Uses, *plans: tuple[tuple[Use, ...], tuple[Use, ...], tuple[Use, ...]]
) -> list[Moves]:
    """Threads with their next uses, those that may follow, and those that they wait to make."""
    for each in (use for plan in plans for some in plan for use in some):
        uses.note(each)
    told: list[Moves] = []
    for tid, (coming, later, waiting) in enumerate(plans):
        thread, nothing = Thread(tid, None, "", daemon=False), frozenset[int]()
        key = ((tid,), NO_MARKS, nothing)
        entry = Entry(thread, 1, {}, NO_MARKS, nothing, nothing, key)
        touch, blocked = numbers(uses, coming), numbers(uses, waiting)
        entry.future = touch | blocked | numbers(uses, later)
        changes = () if waiting else (Change(tid, (), 1, ()),)
        moves = Moves(
            entry,
            changes,
            solo=False,
            touch=touch,
            against=uses.loud(touch),
            blocked=blocked,
            cut="",
            heads=(),
        )
        told.append(moves)
    return told


def numbers(uses: Uses, some: tuple[Use, ...]) -> int:
    """*some* of *uses*, as bits."""
    return union(1 << uses.note(each) for each in some)


def a(tid: int, what: int, mode: Mode = Mode.WRITE) -> Use:
    """A use of variable *what* by thread *tid*."""
    return Use(GLOBAL, what, mode, tid, frozenset(), frozenset(), frozenset())


def test_a_thread_that_meets_no_future_is_enough() -> None:
    uses = Uses()
    told = threads(uses, ((a(0, 1),), (), ()), ((a(1, 2),), (a(1, 3),), ()), ((a(2, 2),), (), ()))

    assert Persistent(uses, Futures()).choose(told) == 0b001


def test_whoever_may_meet_it_later_comes_along() -> None:
    uses = Uses()
    told = threads(uses, ((a(0, 1),), (a(0, 2),), ()), ((a(1, 2),), (a(1, 1),), ()))

    assert Persistent(uses, Futures()).choose(told) == EVERY


def test_a_thread_that_waits_brings_in_who_can_free_it() -> None:
    uses = Uses()
    told = threads(
        uses,
        ((a(0, 1),), (), ()),
        ((), (a(1, 1),), (a(1, 5, Mode.TAKE),)),
        ((a(2, 7),), (a(2, 5, Mode.GIVE),), ()),
        ((a(3, 8),), (), ()),
    )
    persistent = Persistent(uses, Futures())

    assert persistent.choose(told) in {0b0100, 0b1000}
    assert not persistent.enough(0b0001, told)
    assert persistent.enough(0b0101, told)
    assert persistent.enough(0b1000, told)


def test_a_choice_is_too_small_once_more_is_known_of_a_future() -> None:
    uses = Uses()
    told = threads(uses, ((a(0, 1),), (), ()), ((a(1, 2),), (), ()))
    persistent = Persistent(uses, Futures())
    assert persistent.choose(told) == 0b01

    assert told[1].entry is not None
    told[1].entry.future |= numbers(uses, (a(1, 1),))
    told[0].against = uses.loud(told[0].touch)

    assert not persistent.enough(0b01, told)
    assert persistent.enough(0b11, told)


def test_one_thread_alone_needs_no_choice() -> None:
    uses = Uses()
    told = threads(uses, ((a(0, 1),), (), ()), ((), (), (a(1, 5, Mode.TAKE),)))

    assert Persistent(uses, Futures()).choose(told) == EVERY
