"""States with like threads exchanged are one, wherever that cannot show, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.locations import FACE, IDENTITY, WHOLE, Mode
from core.machine.objects import ListObject
from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    LockObject,
    Woken,
)
from core.machine.values import ref_to
from core.search.reductions.registry import ALL, FAIR
from core.search.reductions.symmetry import NAME
from core.search.reductions.symmetry.images import Images
from core.search.reductions.symmetry.likeness import Likeness, NamedError, addresses_in, roles_in
from core.search.reductions.symmetry.orbits import Symmetry
from core.search.sharing.uses import Use, bits
from core.search.states.keys import object_key
from tests.core.search.odds import likelihoods
from tests.core.search.reductions.like_threads import ALIKE, START, THREE, TOLD_APART, TWO, work
from tests.core.search.searched import (
    NOTHING,
    PERSISTENT,
    finished,
    program_of,
    same_under_all,
    visited,
)

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.search.strategies.visit import Visit


def merged(text: str) -> bool:
    """Whether exchanging like threads saves states of the program *text*."""
    program = program_of(text)
    every, some = visited(program, FAIR - {NAME}), visited(program, FAIR)
    return len(some.seen) < len(every.seen)


@pytest.mark.parametrize("text", ALIKE.values(), ids=ALIKE)
def test_like_threads_are_exchanged_and_the_answer_is_the_same(text: str) -> None:
    same_under_all(program_of(text))
    assert merged(text)


@pytest.mark.parametrize("text", TOLD_APART.values(), ids=TOLD_APART)
def test_what_tells_threads_apart_keeps_them_apart(text: str) -> None:
    same_under_all(program_of(text))
    assert not merged(text)


@pytest.mark.parametrize(
    "joins",
    [
        "for t in threads:\n    t.join()\n    seen.append(x)\n",
        "for t in threads:\n    t.join()\n    with lock:\n        seen.append(x)\n",
        "threads[0].join()\nif x < 2:\n    threads[1].join()\nseen.append(x)\n",
        "threads[0].join()\nwith lock:\n    y = x\nif y < 2:\n    threads[1].join()\n",
        "y = [t.is_alive() for t in threads]\nfor t in threads:\n    t.join()\nseen = [y]\n",
        "for t in threads:\n    t.join(1)\nseen.append(x)\n",
        "threads[0].join()\nthreads[1].join()\nseen.append(x)\n",
    ],
)
def test_main_that_does_more_than_join_tells_threads_apart(joins: str) -> None:
    setting = "x = y = 0\nseen = []\nlock = threading.Lock()\n"
    body = "def work():\n    global x\n    with lock:\n        x = x + 1\n"
    text = setting + body + TWO + START + joins + "print(seen)\n"

    same_under_all(program_of(text))
    assert not merged(text)


def test_who_has_made_what_is_shared_can_be_told_afterwards() -> None:
    text = work(
        "mine = [0]", "box.append(mine)", "x = x + 1", "if box[0] is mine:\n    y = x",
        setting="box = []", end="print(x, y)\n",
    )  # fmt: skip

    same_under_all(program_of(text))


def test_three_like_threads_need_few_of_the_states() -> None:
    program = program_of(ALIKE["a count"])

    every, some = visited(program, FAIR - {NAME}), visited(program, FAIR)

    assert len(some.seen) * 2 < len(every.seen)


def test_a_state_that_stands_for_others_has_a_way_to_it() -> None:
    visit = visited(program_of(ALIKE["a count"]), ALL)

    for state in visit.seen:
        assert visit.path(state) or state == visit.space.start
        assert visit.met(state) == state


def test_symmetry_needs_no_other_reduction_and_no_other_needs_it() -> None:
    program = program_of(ALIKE["a count"])

    with_it, without = visited(program, ALL), visited(program, PERSISTENT)

    assert len(with_it.seen) < len(without.seen)
    assert NAME not in without.active


@pytest.mark.parametrize(
    "name", ["a count", "waiters", "a barrier", "a try", "data of each thread"]
)
def test_exchanging_like_threads_leaves_the_odds_as_they_are(name: str) -> None:
    program = program_of(ALIKE[name])

    every, some = (
        finished(likelihoods(visited(program, each, edges=True))) for each in (NOTHING, FAIR)
    )

    assert some == pytest.approx(every)


def test_what_is_learned_of_one_thread_is_noted_for_those_it_stands_for() -> None:
    # Who comes first uses it: by the states that are visited that seems to be one thread only.
    text = work("if x == 0:\n    x = 1\nelse:\n    y += 1", threads=THREE)

    for reductions in (FAIR, ALL):
        uses = visited(program_of(text), reductions).space.uses.all
        slots = {use.part for use in uses if use.owner == "global" and use.tid}
        for slot in slots:
            by_mode: dict[object, set[int]] = {}
            for use in uses:
                if use.owner == "global" and use.part == slot and use.tid:
                    by_mode.setdefault(use.mode, set()).add(use.tid)
            assert set(map(len, by_mode.values())) == {3}


def test_whoever_asks_for_an_address_is_noted() -> None:
    text = "x = 0\ndef work():\n    global x\n    x = {} > 0\n"

    for asking in (
        "id([])",
        "hash(lambda: 0)",
        "len(repr(object()))",
        "len(str(threading.Lock()))",
    ):
        uses = visited(program_of(text.format(asking), "work"), NOTHING).space.uses.all
        asked = {use.tid for use in uses if use.owner == IDENTITY}
        assert asked == {1}


ME, OTHER, MAINS = ref_to(0, 5), ref_to(0, 6), ref_to(0, 7)
"""Of main's objects the first two are threads."""


def told(key: object, tid: int) -> object:
    """*key* as thread *tid*, whose object is `ME`, sees it."""
    return Likeness({ME, OTHER}).told(key, tid, ME)


def test_what_threads_have_made_themselves_is_alike() -> None:
    assert told((ref_to(1, 3), MAINS), 1) == told((ref_to(2, 3), MAINS), 2)
    assert told((ref_to(1, 3),), 1) != told((ref_to(2, 4),), 2)


@pytest.mark.parametrize("key", [(OTHER,), ((1, ref_to(2, 3)),), frozenset({OTHER})])
def test_what_leads_to_another_thread_is_like_nothing(key: object) -> None:
    with pytest.raises(NamedError):
        told(key, 1)


def arrived(*tids: int) -> BarrierObject:
    """A barrier for three at which *tids* have arrived."""
    barrier = BarrierObject(3, None, None)
    barrier.arrived = tids
    return barrier


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LockObject("Lock", 1, 1), LockObject("Lock", 2, 1)),
        (ConditionObject(MAINS, (1,)), ConditionObject(MAINS, (2,))),
        (EventObject(waiters=(1,)), EventObject(waiters=(2,))), (arrived(1), arrived(2)),
    ],
)  # fmt: skip
def test_what_has_threads_by_their_numbers_is_alike_without_them(
    one: object, other: object
) -> None:
    first, second = roles_in(one), roles_in(other)

    assert first is not None
    assert second is not None
    assert first.tids == {1}
    assert second.tids == {2}
    assert first.plain == second.plain


@pytest.mark.parametrize("content", [LockObject("Lock"), EventObject(flag=True), arrived(), 1])
def test_where_no_thread_waits_nobody_has_a_role(content: object) -> None:
    assert roles_in(content) is None


def test_all_that_something_leads_to_is_found() -> None:
    key = object_key(ListObject([OTHER, (1, ME)]), id)

    assert set(addresses_in(key)) == {OTHER, ME}


def use(owner: Ref | str, part: object, mode: Mode, tid: int, *held: Ref) -> Use:
    """A use that nothing orders."""
    nothing: frozenset[int] = frozenset()
    return Use(owner, part, mode, tid, frozenset(held), nothing, nothing)


def exchanged() -> tuple[Visit, Symmetry, Ref]:
    """A visit in which threads were exchanged, and the object of the first."""
    visit = visited(program_of(ALIKE["a count"]), FAIR)
    exchanging = visit.active[NAME]
    assert isinstance(exchanging, Symmetry)
    assert exchanging.holds()
    thread = visit.space.lanes[1][1][1].thread
    assert thread is not None
    assert thread.ref is not None
    return visit, exchanging, thread.ref


@pytest.mark.parametrize("part", ["_name", WHOLE])
def test_threads_are_no_longer_alike_when_one_looks_at_more_of_itself(part: object) -> None:
    visit, symmetry, thread = exchanged()

    visit.space.uses.note(use(thread, part, Mode.READ, 1))

    assert not symmetry.holds()
    assert not symmetry.hopeless


def test_threads_are_told_apart_when_one_looks_at_another() -> None:
    for owner, part in ((None, "_args"), (FACE, 1), (IDENTITY, ref_to(1, 3))):
        visit, symmetry, thread = exchanged()
        visit.space.uses.note(use(thread if owner is None else owner, part, Mode.READ, 2))

        assert not symmetry.holds()
        assert symmetry.hopeless


def test_main_cannot_be_foreseen_when_a_thread_changes_what_decides_where_it_goes() -> None:
    visit, symmetry, _ = exchanged()
    classes = visit.space.base.heap
    read = next(each for each in symmetry._rows.uses if each.owner in classes)

    visit.space.uses.note(use(read.owner, read.part, Mode.WRITE, 1, ref_to(0, 1)))

    assert not symmetry.holds()
    assert not symmetry.hopeless


def test_what_follows_from_one_of_like_parts_follows_from_the_others() -> None:
    visit, _, first = exchanged()
    space = visit.space
    one, other = (entries[1] for _, entries in space.lanes[1:3])
    assert other.thread is not None
    made, second = ref_to(1, 9), other.thread.ref
    condition = ref_to(0, 9)
    assert second is not None
    images = Images(space, {1, 2, 3})
    images.add(0, one)
    images.add(0, other)
    for each in (
        use(made, WHOLE, Mode.WRITE, 1), use(first, "_name", Mode.READ, 1),
        use("global", 1, Mode.READ, 1, made), use(FACE, 1, Mode.GIVE, 1),
        use(condition, Woken(1), Mode.AWAIT, 1), use(condition, Woken(2), Mode.GIVE, 1),
    ):  # fmt: skip
        space.futures.rise(one, 1 << space.uses.note(each))

    images.spread()

    mine = ref_to(2, 9)
    found = {space.uses.all[number] for number in bits(other.future)}
    assert found >= {
        use(mine, WHOLE, Mode.WRITE, 2), use(second, "_name", Mode.READ, 2),
        use("global", 1, Mode.READ, 2, mine), use(FACE, 2, Mode.GIVE, 2),
        use(condition, Woken(2), Mode.AWAIT, 2), use(condition, Woken(1), Mode.GIVE, 2),
        use(condition, Woken(3), Mode.GIVE, 2),
    }  # fmt: skip


def test_what_comes_up_late_is_noted_for_the_threads_that_were_exchanged() -> None:
    visit, symmetry, _ = exchanged()
    space = visit.space
    group = next(each for each in symmetry.alike() if len({entry.tid for entry in each}) == 3)
    one = next(entry for entry in group if entry.tid == 1)
    space.futures.rise(one, 1 << space.uses.note(use("global", 99, Mode.READ, 1)))

    symmetry.settle()

    assert {each.tid for each in space.uses.all if each.part == 99} == {1, 2, 3}
