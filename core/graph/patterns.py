"""Shapes in which threads get into each other's way: three deeds, or two, of a run.

What is found in a failing run and not in the nearest run that ends well is why it fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.deeds import CHANGES, DATA, LOOKS
from core.machine.events import Kind
from core.machine.values import Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.graph.deeds import Deed
    from core.machine.values import Value

LOST: Final = "lost"
"""One looked, another changed it, the first wrote over that."""
STALE: Final = "stale"
"""One looked, another changed it, the first went by what it had seen."""
GLIMPSE: Final = "glimpse"
"""One had changed the first of two things when another looked at both."""
OVERWRITTEN: Final = "overwritten"
"""One wrote, another wrote something else there, the first read that as its own."""
HALFWAY: Final = "halfway"
"""One had changed something once, and was to change it again, when another looked at it."""
ORDER: Final = "order"
"""One came before what it should have come after."""
EARLY: Final = "early"
"""One came before something that, in this run, has not come at all."""
CROWD: Final = "crowd"
"""One did something on top of what another had done."""
_RANK: Final = (LOST, GLIMPSE, STALE, OVERWRITTEN, HALFWAY)
MAIN: Final = 0
_MOST_DEEDS: Final = 2_000
_WEAK: Final = frozenset({OVERWRITTEN, HALFWAY})
"""Kinds that are quite usual, and tell something only where there is nothing else."""
_ACTS: Final = frozenset(
    {Kind.WRITE, Kind.PUT, Kind.GET, Kind.SET, Kind.CLEAR, Kind.START, Kind.DIED}
)


class Pattern(NamedTuple):
    """Deeds of a run that have the shape *kind*, in their order."""

    kind: str
    deeds: tuple[Deed, ...]

    @property
    def name(self) -> tuple[object, ...]:
        """What finds the same pattern in another run."""
        return (self.kind, *(deed.name for deed in self.deeds))


def telling(
    failing: Sequence[Deed],
    passing: Sequence[Deed],
    serial: Sequence[Deed],
    pivot: int,
    blamed: int | None,
) -> Pattern | None:
    """Return the pattern of the *failing* run that says most about it; None if it has none.

    *passing* is the nearest run that ends well, *serial* one in which no thread is left before
    it has to be; *pivot* is the step after which all runs fail, *blamed* the thread in which it
    showed.
    """
    harmless = {each.name for each in _patterns(serial)}
    known = {each.name for each in _patterns(passing)}
    found = [each for each in _patterns(failing) if each.name not in harmless]
    if not serial:
        found = [each for each in found if each.name not in known]
    if found:
        # What goes well in the nearest run may still be wrong: there it was made good by luck.
        return max(found, key=lambda one: (one.name not in known, *_weight(one, pivot, blamed)))
    return (
        _out_of_order(failing, passing, pivot)
        or _too_early(failing, passing, pivot)
        or _crowd(failing, pivot)
    )


def _weight(pattern: Pattern, pivot: int, blamed: int | None) -> tuple[int, ...]:
    positions = [deed.position for deed in pattern.deeds]
    around = positions[0] <= pivot <= positions[-1]
    threads = {deed.tid for deed in pattern.deeds}
    whose = blamed in threads if blamed else False
    # Main starts and judges; what goes wrong is mostly between the others.
    workers = MAIN not in threads
    rank = -_RANK.index(pattern.kind)
    strong = pattern.kind not in _WEAK
    lost = pattern.kind == LOST
    return (workers, strong, around, lost, whose, pivot in positions, rank, -_width(positions))


def _width(positions: Sequence[int]) -> int:
    return positions[-1] - positions[0]


def _patterns(deeds: Sequence[Deed]) -> Iterator[Pattern]:
    deeds = [deed for deed in deeds[:_MOST_DEEDS] if deed.kind in LOOKS | CHANGES | {Kind.DIED}]
    for number, deed in enumerate(deeds):
        later = deeds[number + 1 :]
        if deed.kind in LOOKS:
            yield from _from_look(deed, later)
        elif deed.kind == Kind.WRITE:
            yield from _from_write(deed, later)


def _from_look(look: Deed, later: Sequence[Deed]) -> Iterator[Pattern]:
    """Find who last changed what *look* saw before its thread did something next."""
    changed: Deed | None = None
    for deed in later:
        if deed.tid != look.tid:
            if deed.meets(look) and _differs(look, deed):
                changed = deed
        elif changed is None:
            if deed.kind == Kind.WRITE and deed.touches(look):
                return
        elif (deed.name[:2], deed.kind, deed.place) == (look.name[:2], look.kind, look.place):
            # It looked once more, and saw what the other has made of it.
            return
        elif _writes_over(look, deed) and _last_look(look, later, deed):
            yield Pattern(LOST, (look, changed, deed))
            return
        elif deed.kind in _ACTS:
            yield Pattern(STALE, (look, changed, _death_at(deed, later) or deed))
            return


def _writes_over(look: Deed, deed: Deed) -> bool:
    """Whether *deed* writes anew what *look* has read."""
    return deed.kind == Kind.WRITE and _sets(look) and _sets(deed) and deed.touches(look)


def _sets(deed: Deed) -> bool:
    """Whether *deed* is about a whole value, and not about a change within one."""
    return deed.event.key is not None


def _death_at(act: Deed, later: Iterable[Deed]) -> Deed | None:
    """Return the death of the thread of *act* that came of it."""
    mine = (deed for deed in later if deed.tid == act.tid and deed.position > act.position)
    found = next((deed for deed in mine if deed.kind != Kind.RELEASE), None)
    died = found is not None and found.kind == Kind.DIED and found.event.site == act.event.site
    return found if died else None


def _last_look(look: Deed, later: Iterable[Deed], write: Deed) -> bool:
    """Whether *look* was the last of its thread before *write* changed the same."""
    for deed in later:
        if deed is write:
            return True
        if deed.tid == look.tid and deed.kind in LOOKS and deed.touches(look):
            return False
    return False


def _differs(look: Deed, change: Deed) -> bool:
    """Whether after *change* a look would show something else than *look* saw."""
    if look.kind == Kind.EVENT_SEEN:
        return change.kind == Kind.CLEAR
    if look.kind != Kind.READ or change.kind != Kind.WRITE or look.event.key is None:
        return True
    return _unlike(look.event.value, change.event.value)


def _unlike(one: Value, other: Value) -> bool:
    if isinstance(one, Ref) or isinstance(other, Ref):
        return one is not other
    return type(one) is not type(other) or one != other


def _from_write(write: Deed, later: Sequence[Deed]) -> Iterator[Pattern]:
    """Find who looked at what *write* changed, and at what its thread changed only then."""
    looks: dict[int, list[Deed]] = {}
    met: set[int] = set()
    over: Deed | None = None
    for deed in later:
        if deed.tid != write.tid:
            if deed.kind == Kind.READ:
                looks.setdefault(deed.tid, []).append(deed)
                if deed.touches(write):
                    met.add(deed.tid)
            elif write.tid != MAIN and deed.kind == Kind.WRITE and _replaces(deed, write):
                over = deed
        elif deed.kind == Kind.WRITE:
            yield from _glimpses(write, deed, looks, met)
            return
        elif over is not None and deed.kind == Kind.READ and deed.touches(write):
            yield Pattern(OVERWRITTEN, (write, over, deed))
            return


def _replaces(deed: Deed, write: Deed) -> bool:
    """Whether *deed* puts another value in the place of that of *write*."""
    both = _sets(deed) and _sets(write) and deed.touches(write)
    return both and _unlike(deed.event.value, write.event.value)


def _glimpses(
    first: Deed, second: Deed, looks: dict[int, list[Deed]], met: set[int]
) -> Iterator[Pattern]:
    """Give who of *met*, with their *looks*, saw something between two writes of a thread."""
    kind = HALFWAY if first.touches(second) else GLIMPSE
    for tid in met:
        seen = next((look for look in looks[tid] if look.touches(second)), None)
        if seen is not None:
            yield Pattern(kind, (first, seen, second))


def _crowd(failing: Sequence[Deed], pivot: int) -> Pattern | None:
    """Return the last deed of another thread that meets the one at *pivot*, or one after it."""
    for late in failing[pivot:_MOST_DEEDS]:
        for early in reversed(failing[:pivot]):
            if early.meets(late) and MAIN not in (early.tid, late.tid):
                return Pattern(CROWD, (early, late))
    return None


def _too_early(failing: Sequence[Deed], passing: Sequence[Deed], pivot: int) -> Pattern | None:
    """Return a look at *pivot* or later, and who changes that first where it ends well."""
    made = {deed.name for deed in failing}
    for look in failing[pivot:_MOST_DEEDS]:
        if look.kind in LOOKS:
            for change in passing:
                if change.name == look.name:
                    break
                if change.name not in made and change.meets(look):
                    return Pattern(EARLY, (look, change))
    return None


def _out_of_order(failing: Sequence[Deed], passing: Sequence[Deed], pivot: int) -> Pattern | None:
    """Return two deeds that come in the other order, or not both, where it ends well."""
    places = {deed.name: deed.position for deed in passing}
    missing = len(passing) + len(failing)
    best: tuple[int, Pattern] | None = None
    mine = [deed for deed in failing[:_MOST_DEEDS] if deed.kind in LOOKS | CHANGES]
    for late in mine:
        for early in mine:
            if early.position >= late.position or not early.meets(late):
                continue
            if places.get(late.name, missing) < places.get(early.name, missing):
                distance = abs(early.position - pivot) + (early.kind not in DATA)
                if best is None or distance < best[0]:
                    best = (distance, Pattern(ORDER, (early, late)))
    return None if best is None else best[1]
