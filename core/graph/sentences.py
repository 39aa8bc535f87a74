"""A cause in two to four sentences, in the words of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.blocked import blocked_lines, taken
from core.graph.deed_words import NOTHING, Teller, frames_of
from core.graph.deeds import LOOKS
from core.graph.patterns import CROWD, EARLY, GLIMPSE, HALFWAY, LOST, ORDER, OVERWRITTEN, STALE
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.machine.values import Ref
from core.runs.naming import Names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.graph.deeds import Deed
    from core.graph.patterns import Pattern
    from core.graph.why import Cause
    from core.language.program import Program
    from core.search.check_report import WhyStep

DOOMED: Final = "It fails in every schedule: the order of the threads is not what is wrong."
_PAIRS: Final = frozenset({CROWD, ORDER})


def told(program: Program, cause: Cause, kind: str) -> tuple[str, ...]:
    """Return why a failure of *kind* comes about: the first sentence says it, the rest shows it."""
    teller = Teller(program, cause.deeds)
    lines = [DOOMED] if cause.doomed else []
    lines += _of_kind(teller, cause, kind)
    if cause.pivot is not None and cause.rescue is not None:
        lines.append(_pivot(teller, cause))
    return tuple(lines)


def steps_told(program: Program, cause: Cause) -> tuple[WhyStep, ...]:
    """Return the steps of the run of *cause* that the sentences are about, in their order."""
    teller = Teller(program, cause.deeds)
    positions = set() if cause.pivot is None else {cause.pivot}
    if cause.pattern is not None and cause.pattern.kind != EARLY:
        positions |= {deed.position for deed in cause.pattern.deeds}
    elif cause.pattern is not None:
        # The second deed is one of another run.
        positions.add(cause.pattern.deeds[0].position)
    else:
        positions |= set(taken(cause))
    if (death := _death(cause)) is not None:
        positions.add(death.position)
    return tuple(teller.step(cause.deeds[at]) for at in sorted(positions))


def _of_kind(teller: Teller, cause: Cause, kind: str) -> Iterator[str]:
    if kind == "deadlock":
        yield from blocked_lines(teller.program, cause)
    elif kind == "never-ends":
        yield _for_ever(teller, cause)
    elif kind == "torn-read" and cause.pattern is not None and cause.pattern.kind in _PAIRS:
        yield _torn(teller, cause.pattern.deeds)
    elif cause.pattern is not None:
        yield from _in_shape(teller, cause, cause.pattern, kind)
    elif (death := _death(cause)) is not None:
        hint = ": look for a wrong value, not for a race" if cause.doomed else ""
        if cause.pivot is not None and cause.pivot < death.position:
            yield f"{teller.deed(death)}; an earlier step decided that."
        else:
            yield f"{teller.deed(death)}{hint if kind == 'assertion' else ''}."
    if (elsewhere := _from_elsewhere(teller, cause)) is not None:
        yield elsewhere


def _in_shape(t: Teller, cause: Cause, pattern: Pattern, kind: str) -> Iterator[str]:
    """Give what *pattern* says, and who failed in the end where it does not say that."""
    if pattern.kind == ORDER:
        yield _order(t, pattern.deeds, () if cause.rescue is None else cause.rescue.deeds)
    else:
        yield _HEADLINES[pattern.kind](t, pattern.deeds)
    death = _death(cause)
    # A failed assertion is what the pattern explains; an exception may come much later, of what
    # that left.
    if kind != "exception" or death is None or _from_elsewhere(t, cause) is not None:
        return
    told = {(deed.tid, t.line(deed)) for deed in pattern.deeds}
    if (death.tid, t.line(death)) not in told:
        yield f"After that, {t.did(death)}."


def _pivot(t: Teller, cause: Cause) -> str:
    """Say from where on every schedule fails, and who should have gone there."""
    assert cause.pivot is not None
    assert cause.rescue is not None
    deed = cause.deeds[cause.pivot]
    other = Names(t.program, deed.before).thread(cause.rescue.tid)
    if cause.rescue.tid == deed.tid:
        return f"It hangs on one choice: {t.did(deed)}. With another one it could have passed."
    return (
        f"Point of no return: {t.did(deed)}. From then on every schedule fails;"
        f" had {other} run first, it could still have passed."
    )


def _lost(t: Teller, deeds: tuple[Deed, ...]) -> str:
    look, change, write = deeds
    seen, made, over = t.value(look), t.value(change), t.value(write)
    who, other = t.who(look), t.who(change)
    before = t.last_look(change)
    # Where one statement reads and writes, what is lost is a change, also by an equal value.
    alike = made == over and before is not None and t.value(before) == seen
    two = _two(change, write)
    if before is not None and alike and (two or t.line(look) != t.line(write)):
        own = " of its own" if two else ""
        return (
            f"{who} and {other} both saw {t.place(look)}: {seen}{t.at_both(look, before)} before"
            f" either wrote {made}{own}{t.at_both(write, change)}: neither saw the other's change."
        )
    return (
        f"{other}'s change of {t.place(change)} is lost: {who} had read"
        f" {seen or 'it'}{t.at(look)}, {other} wrote {made or 'it'}{t.at(change)},"
        f" and {who} wrote {over or 'it'} over that{t.at(write)}."
    )


def _two(one: Deed, other: Deed) -> bool:
    """Whether the values of two deeds are two objects."""
    values = (one.event.value, other.event.value)
    return all(isinstance(each, Ref) for each in values) and values[0] is not values[1]


def _stale(t: Teller, deeds: tuple[Deed, ...]) -> str:
    look, change, act = deeds
    who, other = t.who(look), t.who(change)
    if t.walked(look, act):
        return (
            f"{who} was still going through {t.place(look)}{t.at(look)} when {other}"
            f" {t.simply(change)}{t.at(change)}; so {t.did(act)}."
        )
    if not t.value(look):
        then = f"{other} {t.simply(change)}{t.at(change)}"
    elif t.value(change) == NOTHING:
        then = f"{other} deleted it{t.at(change)}"
    else:
        then = f"{other} changed it to {t.value(change) or 'another'}{t.at(change)}"
    if act.place == change.place and t.value(act) == t.value(change) and _two(change, act):
        return (
            f"{who} {t.saw(look)}{t.at(look)}, then {then}, and {who} wrote another one over"
            f" that{t.at(act)}."
        )
    again = any(t.looks_again(look, each) for each in t.between(change, act))
    still = "so that look was out of date" if again else f"and {who} did not look again"
    return f"{who} {t.saw(look)}{t.at(look)}, then {then}, {still}: {t.did(act)}."


def _glimpse(t: Teller, deeds: tuple[Deed, ...]) -> str:
    first, look, second = deeds
    who, other = t.who(first), t.who(look)
    return (
        f"{other} looked in the middle of {who}'s change: {who} had {t.change(first)}"
        f"{t.at(first)}, but not yet {t.change(second)}{t.at(second)},"
        f" when {other} {t.saw(look)}{t.at(look)}."
    )


def _halfway(t: Teller, deeds: tuple[Deed, ...]) -> str:
    first, look, second = deeds
    who, other = t.who(first), t.who(look)
    return (
        f"{other} {t.saw(look)}{t.at(look)} while {who} was not done with it: {who} had"
        f" {t.change(first)}{t.at(first)}, and changed it again only later{t.at(second)}."
    )


def _overwritten(t: Teller, deeds: tuple[Deed, ...]) -> str:
    write, over, read = deeds
    who, other = t.who(write), t.who(over)
    return (
        f"{who} read what {other} had written instead of what {who} had: {who} {t.simply(write)}"
        f"{t.at(write)}, {other} {t.simply(over)}{t.at(over)}, and then {who} {t.saw(read)}"
        f"{t.at(read)}."
    )


def _order(t: Teller, deeds: tuple[Deed, ...], passing: tuple[Deed, ...]) -> str:
    early, late = deeds
    wanted = "the other way round" if _both(deeds, passing) else "without the first of the two"
    return (
        f"The order is what is wrong: {t.did(early)}, and only then {t.did(late)};"
        f" the nearest run that passes has it {wanted}."
    )


def _both(deeds: tuple[Deed, ...], passing: tuple[Deed, ...]) -> bool:
    """Whether all of *deeds* are in the run *passing*, too."""
    return {deed.name for deed in deeds} <= {deed.name for deed in passing}


def _early(t: Teller, deeds: tuple[Deed, ...]) -> str:
    look, change = deeds
    return (
        f"{t.who(look)} looked too early: {t.did(look)}, before {t.who(change)} has"
        f" {t.change(change)}{t.at(change)}."
    )


def _crowd(t: Teller, deeds: tuple[Deed, ...]) -> str:
    early, late = deeds
    return (
        f"{t.who(late)} found {t.place(early)} changed by {t.who(early)}:"
        f" {t.did(early)}, then {t.did(late)}."
    )


def _torn(t: Teller, deeds: tuple[Deed, ...]) -> str:
    early, late = deeds
    return (
        f"{t.who(late)} looked while {t.who(early)}'s change was half done: {t.who(early)} had"
        f" {t.change(early)}{t.at(early)}, and the rest of the change was still to come, when"
        f" {t.who(late)} {t.saw(late)}{t.at(late)}."
    )


def _for_ever(t: Teller, cause: Cause) -> str:
    """Say what those who go round and round look at again and again."""
    last: dict[int, Deed] = {}
    for deed in cause.deeds:
        if deed.kind in LOOKS:
            last[deed.tid] = deed
    threads = cause.simulation.state.threads
    rounds = [deed for tid, deed in last.items() if not threads[tid].over]
    told = "; ".join(f"{t.who(deed)} loops because {t.did(deed)}" for deed in rounds)
    return f"All of them run in circles: {told}." if told else "All of them run in circles."


def _from_elsewhere(t: Teller, cause: Cause) -> str | None:
    """Say in which thread an exception arose, if it came out of a future in another one."""
    death = _death(cause)
    if death is None:
        return None
    arose, _, _ = image_of(t.program).sites[death.event.site]
    where = {
        deed.tid
        for deed in cause.deeds
        for frame in frames_of(deed.before.threads[deed.tid].frame)
        if frame.code is arose
    }
    # Raised by who died: it came from nowhere else.
    if not where or death.tid in where:
        return None
    names = Names(t.program, death.after)
    act = None if cause.pattern is None else cause.pattern.deeds[-1]
    if act is not None and act.event.site == death.event.site:
        where = {act.tid}
    others = " or ".join(names.thread(tid) for tid in sorted(where))
    return (
        f"The exception arose in {others}{t.at(death)}; {t.who(death)} got it when it asked for the"
        " result."
    )


def _death(cause: Cause) -> Deed | None:
    """Return the last deed in which a thread died."""
    return next((deed for deed in reversed(cause.deeds) if deed.kind == Kind.DIED), None)


_HEADLINES: Final[Mapping[str, Callable[[Teller, tuple[Deed, ...]], str]]] = {
    LOST: _lost,
    STALE: _stale,
    GLIMPSE: _glimpse,
    OVERWRITTEN: _overwritten,
    HALFWAY: _halfway,
    EARLY: _early,
    CROWD: _crowd,
}
