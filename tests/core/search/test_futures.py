"""What a thread may yet touch: never less than it will."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.values import Ref
from core.search.futures import Futures
from tests.core.search.searched import NOTHING, program_of, visited

if TYPE_CHECKING:
    from core.search.entry import Entry
    from core.search.explorer import Visit
    from core.search.tracking import Location

HEAD = """
lock = threading.Lock()
data = [0]
other = [1]
class Box:
    def __init__(self, held):
        self.held = held
    def add(self):
        self.held.append(1)
box = Box(data)
boxes = {"a": (box,)}
def add(items=data):
    items.append(1)
def adder(items):
    def inner():
        items.append(1)
    return inner
def nested():
    def inner():
        data.append(1)
        later.append(2)
    inner()
    box.add()
def pick():
    class Own:
        held = data
    Own().held.append(1)
closed = adder(data)
bound = box.add
later = None
"""
REST = """
thread = threading.Thread(target=work)
later = data
thread.start()
thread.join()
{}
"""


def visit_of(body: str, main: str = "other.append(2)") -> Visit:
    """The visit of a program with one thread that does *body*; then *main* is done."""
    text = f"{HEAD}def work():\n    {body}\n{REST.format(main)}"
    visit = visited(program_of(text), NOTHING)
    assert visit.complete
    return visit


def future_of(visit: Visit) -> set[str] | None:
    """The variables, and in brackets the objects they hold, that the thread may yet touch."""
    space = visit.space
    future = Futures(space).of(space.lanes[1][1][1])
    if future is None:
        return None
    found = {
        space.program.variables[slot].name
        for slot in future
        if isinstance(slot, int) and slot < len(space.program.variables)
    }
    values = space.unpacked(visit.ends[0]).globals
    for slot, variable in enumerate(space.program.variables):
        if variable.name in {"lock", "data", "other", "box"} and values[slot] in future:
            found.add(f"[{variable.name}]")
    return found


def made_from_now_on(entry: Entry, place: Location) -> bool:
    """Whether *place* is an object that the thread of *entry* has yet to make."""
    assert entry.thread is not None
    return isinstance(place, Ref) and place.tid == entry.tid and place.count >= entry.thread.made


def assert_foreseen(visit: Visit, tid: int) -> None:
    """Thread *tid*, which goes only one way, touches nothing that is not in its future."""
    space = visit.space
    futures = Futures(space)
    own_parts = space.lanes[tid][1][1:]
    for number, entry in enumerate(own_parts):
        future = futures.of(entry)
        assert future is not None
        touched = {place for later in own_parts[number:] for place in later.reads}
        # What never changes, and what the thread makes itself from here on, is nobody else's.
        data = {place for place in touched & space.fields.keys() if not isinstance(place, tuple)}
        assert {place for place in data if not made_from_now_on(entry, place)} <= future


BODIES = [
    "data.append(1)",
    "data[0] += 1",
    "box.add()",
    "bound()",
    "closed()",
    "add()",
    "boxes['a'][0].held.append(1)",
    "[each.add() for each in boxes['a']]",
    "pick()",
    "sum(each.append(1) or 1 for each in [data])",
    "getattr(box, 'he' + 'ld').append(1)",
    "later.append(1)",
    "mine = data; mine.append(1); mine.append(2)",
    "mine = [data]; mine[0].append(1); mine[0].append(2)",
    "steps = (each.append(1) for each in [data]); list(steps)",
    "nested()",
]


@pytest.mark.parametrize("body", BODIES)
def test_whichever_way_leads_to_an_object_it_may_be_touched(body: str) -> None:
    found = future_of(visit_of(body))

    assert found is not None
    assert "[data]" in found
    assert "[other]" not in found


@pytest.mark.parametrize(
    "body", [*BODIES, "with lock: data[0] = other", "global other; other = []"]
)
def test_nothing_is_touched_that_was_not_foreseen(body: str) -> None:
    assert_foreseen(visit_of(body), 1)


@pytest.mark.parametrize("body", BODIES)
def test_of_a_thread_without_target_the_calls_that_it_is_in_tell(body: str) -> None:
    begin = "getattr(thread, 'st' + 'art')()"
    text = f"{HEAD}def work(): pass\n{REST.format(body)}".replace("thread.start()", begin)

    assert_foreseen(visited(program_of(text), NOTHING), 0)


def test_what_is_not_touched_is_in_no_future() -> None:
    assert future_of(visit_of("total = 1 + 2")) == set()
    assert future_of(visit_of("with lock: pass")) == {"lock", "[lock]"}


def test_an_object_counts_with_everything_it_ever_held() -> None:
    visit = visit_of("print(boxes)", main="boxes['b'] = other\ndel boxes['b']")

    assert future_of(visit) == {"boxes", "[box]", "[data]", "[other]"}


@pytest.mark.parametrize(
    "body",
    [
        "threading.Thread(target=add).start()",
        "closed(); begin = thread.start",
        "[closed, threading.Thread(target=add).start][0]()",
    ],
)
def test_whoever_may_start_others_may_touch_anything(body: str) -> None:
    assert future_of(visit_of(body)) is None


def test_a_future_is_remembered_until_something_new_shows() -> None:
    space = visit_of("print(later)").space
    entry = space.lanes[1][1][1]
    futures = Futures(space)
    before = futures.of(entry)
    place = [variable.name for variable in space.program.variables].index("later")
    lock = next(ref for ref in space.base.heap if ref.tid == 0)

    assert futures.of(entry) is before
    space.change(space.start, place, "a lock", lock)

    after = futures.of(entry)
    assert before is not None
    assert after is not None
    assert before | {lock} <= after
    assert lock not in before
