"""What can be seen in a single state: how a program ended, what failed, what may race next."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.class_objects import ClassObject
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.machine.natives import BuiltinType
from core.machine.objects import Instance, ListObject
from core.machine.step import over
from core.machine.values import Ref
from tests.oracle.values import values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.language.program import Program
    from core.machine.events import Event
    from core.machine.state import Choice, State

_PLACE: Final = re.compile(r"\b(0x7f[0-9a-f]{10}|1(39|40)[0-9]{12})\b")
_LOWEST: Final = 0x7F0000000000


class Head(NamedTuple):
    """What a step begins with, and the choice that makes the step."""

    event: Event
    choice: Choice


class Ending(NamedTuple):
    """One way to end: all output, main's last, the shared variables, the kinds of failure."""

    output: str
    values: tuple[tuple[str, str], ...]
    failures: tuple[str, ...]


class Race(NamedTuple):
    """Two steps that are possible at the same time and touch one *place*, one of them a write.

    *lines* are those of the program, 0 for one in the library; *whole* says that both are
    whole operations of a container.  Where it is not *sure*, one writes an attribute of an
    object and the other reads one of its class, which may be to look for the first.
    """

    place: str
    lines: tuple[int, int]
    whole: bool
    sure: bool


def ending_of(program: Program, state: State) -> Ending:
    """How *program* ended in *state*, in which no thread can go."""
    kinds = deaths(state) | (set() if over(state) else {"deadlock"})
    lines = {thread.tid: _line_of(state, thread.tid) for thread in state.threads}
    texts = dict.fromkeys([*sorted(lines, key=lines.__getitem__)[1:], 0], "")
    for tid, stream, text in state.output:
        texts[tid] += text if stream == "stdout" else ""
    values = tuple(values_of(program, state))
    known: dict[int, int] = {}
    output = _with_places("".join(texts.values()), known)
    values = tuple((name, _with_places(value, known)) for name, value in values)
    return Ending(output, values, tuple(sorted(kinds)))


def _line_of(state: State, tid: int) -> tuple[int, ...]:
    """Who has started thread *tid*, and who that one, from the first to itself; main is nobody."""
    return (*_line_of(state, state.threads[tid].parent), tid) if tid else ()


def _with_places(text: str, known: dict[int, int]) -> str:
    """*text* with the places of objects numbered as they come, by *known* so far."""

    def numbered(found: re.Match[str]) -> str:
        place = int(found[0], 0)
        number = known.setdefault(place, _LOWEST + len(known) + 1)
        return hex(number) if found[0].startswith("0x") else str(number)

    return _PLACE.sub(numbered, text)


def screen_of(state: State) -> str:
    """What stands on the screen in *state*."""
    return "".join(text for _, stream, text in state.output if stream == "stdout")


def deaths(state: State) -> set[str]:
    """The kinds of failure of which threads have died in *state*."""
    kinds = set()
    for thread in state.threads:
        error = state.heap.get(thread.dying) if isinstance(thread.dying, Ref) else None
        if thread.status == "died" and isinstance(error, Instance):
            cls = state.heap[error.cls] if isinstance(error.cls, Ref) else error.cls
            named = cls.name if isinstance(cls, BuiltinType | ClassObject) else ""
            kinds.add("assertion" if named == "AssertionError" else "exception")
    return kinds


def races_of(
    program: Program,
    state: State,
    heads: Iterable[Head],
    commute: Callable[[Choice, Choice], bool],
) -> Iterator[Race]:
    """The races between steps that begin with *heads* and are all possible in *state*.

    Where one uses a whole container they are sure only if the steps do not *commute*: to
    append changes no item that is there, and to look for one key says nothing of another.
    """
    data = [each for each in heads if each.event.kind in {Kind.READ, Kind.WRITE}]
    for (one, choice), (two, other) in combinations(data, 2):
        writes = any(_changes(state, each) for each in (one, two))
        meet = _meet(one, two)
        if one.tid != two.tid and writes and (meet or _may_meet(state, one, two)):
            same = one.key == two.key is not None
            sure = meet and (same or not commute(choice, other))
            first, second = sorted(_line(program, each.site) for each in (one, two))
            whole = one.ref is not None and one.key is two.key is None
            yield Race(_place(program, state, one), (first, second), whole, sure)


def _changes(state: State, event: Event) -> bool:
    """Whether what begins with *event* changes anything: not to put an item where none is."""
    obj = state.heap.get(event.ref) if event.ref is not None else None
    missing = (
        isinstance(obj, ListObject) and isinstance(event.key, int) and event.key >= len(obj.items)
    )
    return event.kind == Kind.WRITE and not missing


def _meet(one: Event, two: Event) -> bool:
    return one.ref is two.ref and (one.key == two.key or None in {one.key, two.key})


def _may_meet(state: State, one: Event, two: Event) -> bool:
    """Whether one may read the default in a class of what the other writes."""
    return one.key == two.key and (_default_of(state, one, two) or _default_of(state, two, one))


def _default_of(state: State, read: Event, written: Event) -> bool:
    obj = state.heap.get(written.ref) if written.ref is not None else None
    cls = (
        state.heap.get(obj.cls) if isinstance(obj, Instance) and isinstance(obj.cls, Ref) else None
    )
    return isinstance(cls, ClassObject) and read.ref in cls.mro and read.kind == Kind.READ


def _place(program: Program, state: State, event: Event) -> str:
    if event.ref is None:
        slot = event.key
        assert isinstance(slot, int)
        return image_of(program).variables[slot].name
    return f"{type(state.heap[event.ref]).__name__}.{event.key}"


def _line(program: Program, site: int) -> int:
    code, _, span = image_of(program).sites[site]
    return span.line if code.module == "__main__" else 0
