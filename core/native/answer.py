"""Whether a run on CPython went as the simulated one says it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.native.plan import Death, Plan

Word = Literal["as predicted", "followed", "not followed", "otherwise"]
PREDICTED: Final[Word] = "as predicted"
"""Every step was made, and it ended so."""
FOLLOWED: Final[Word] = "followed"
"""Every step was made, but the end is none that CPython could show."""
NOT_FOLLOWED: Final[Word] = "not followed"
"""CPython did not make some step when its turn came."""
OTHERWISE: Final[Word] = "otherwise"
"""Every step was made, and it ended in another way."""
HOLDS: Final = "holds"
BROKEN: Final = "broken"


class Seen(NamedTuple):
    """What was seen of a run on the version *python*: its *end*, and how many steps were *made*.

    *end* is "over", "quiet" when nothing went on any more, "limit" when time was up, or "gone"
    when the process said nothing.  *wrong* is what came out otherwise first of all, *stands* has
    the file, the line and the library's call of each thread.  *rules* says of each rule of the
    plan whether it "holds", is "broken", or why that cannot be said.
    """

    python: str
    end: str
    made: int
    wrong: str
    deaths: tuple[Death, ...]
    rules: tuple[str, ...]
    output: str
    stands: dict[int, tuple[str, int, str]]


class Answer(NamedTuple):
    """The *word*, and a *sentence* that says of what and where."""

    word: Word
    sentence: str


def answer(plan: Plan, seen: Seen) -> Answer:
    """Compare what was *seen* with *plan*."""
    total = len(plan.steps)
    if seen.end == "gone":
        return Answer(NOT_FOLLOWED, "the process ended without a word, and nothing is known of it")
    if seen.made < total or seen.wrong:
        return Answer(NOT_FOLLOWED, _where(plan, seen))
    ended = _otherwise(plan, seen)
    made = f"all {total:,} steps were made on CPython {seen.python}"
    if ended:
        return Answer(OTHERWISE, f"{made}, but {ended}")
    if plan.rules and len(seen.rules) == len(plan.rules) and not plan.deaths and not plan.stuck:
        return _ruled(plan, seen, made)
    if plan.hidden and not plan.deaths and plan.stuck is None:
        return Answer(
            FOLLOWED, f"{made}; what then is wrong CPython does not know: {plan.hidden[0]}"
        )
    if not plan.deaths and plan.stuck is None and plan.output is None:
        return Answer(FOLLOWED, f"{made}, and there the schedule ends")
    return Answer(PREDICTED, f"{made}, and {_end(plan, seen)}")


def _ruled(plan: Plan, seen: Seen, made: str) -> Answer:
    """Whether the rules are broken in CPython where they should be."""
    for rule, found in zip(plan.rules, seen.rules, strict=True):
        if found == HOLDS:
            return Answer(OTHERWISE, f"{made}, but there the rule {rule} holds")
        if found != BROKEN:
            why = f"{made}; whether the rule {rule} is broken there CPython cannot say: {found}"
            return Answer(FOLLOWED, why)
    rules = " and ".join(plan.rules)
    return Answer(PREDICTED, f"{made}, and there the rule {rules} does not hold")


def _where(plan: Plan, seen: Seen) -> str:
    """At which step CPython left the plan, and where its thread was instead."""
    made = f"{seen.made:,} of {len(plan.steps):,} steps were made on CPython {seen.python}"
    if seen.wrong:
        return f"{made}: {seen.wrong}"
    step = plan.steps[seen.made]
    line = f" in line {_line(step.place.file, step.place.line)}" if step.place else ""
    name = plan.threads[step.tid]
    missing = f"then came step {step.number:,}, {step.what}{line}"
    died = next((death for death in seen.deaths if death.tid == step.tid), None)
    if died is not None:
        return f"{made}; {missing}, but {_died(plan, died)}"
    stands = seen.stands.get(step.tid)
    if stands is None:
        return f"{made}; {missing}, but {name} was not there any more"
    return f"{made}; {missing}, but {name} was in {_stand(stands)}"


def _otherwise(plan: Plan, seen: Seen) -> str:
    """What ended otherwise than planned, nothing if all came so."""
    for death in plan.deaths:
        if not any(_same(death, other) for other in seen.deaths):
            return f"not seen was that {_died(plan, death)}{_instead(plan, seen)}"
    if plan.stuck is not None:
        return _not_stuck(plan, plan.stuck, seen)
    if plan.output is None:
        return ""
    if seen.end != "over":
        return f"the program did not end: {_all_stand(plan, seen)}"
    if seen.output != plan.output:
        return f"it printed {seen.output!r} and not {plan.output!r}"
    return ""


def _same(death: Death, other: Death) -> bool:
    """Whether both are one; what a library says of its own errors differs by the version."""
    message = death.name != "AssertionError" or death.message == other.message
    return message and (death.tid, death.name, death.file, death.line) == (
        other.tid, other.name, other.file, other.line,
    )  # fmt: skip


def _not_stuck(plan: Plan, stuck: dict[int, tuple[str, int]], seen: Seen) -> str:
    if seen.end == "over":
        return "the program ended, and nobody waited for ever"
    if seen.end != "quiet":
        return "it went on until its time was up"
    stands = {tid: place[:2] for tid, place in seen.stands.items()}
    if stands != stuck:
        return f"not all stand where they should: {_all_stand(plan, seen)}"
    return ""


def _end(plan: Plan, seen: Seen) -> str:
    """Tell the end that was planned and seen."""
    if plan.stuck is not None:
        return f"nothing went on after that: {_all_stand(plan, seen)}"
    if plan.deaths:
        return "; ".join(_died(plan, death) for death in plan.deaths)
    return "it ended and printed the same"


def _instead(plan: Plan, seen: Seen) -> str:
    others = "; ".join(_died(plan, death) for death in seen.deaths)
    return f" ({others})" if others else ""


def _died(plan: Plan, death: Death) -> str:
    told = f"{death.name}: {death.message}" if death.message else death.name
    return f"{_name(plan, death.tid)} died of {told} in line {_line(death.file, death.line)}"


def _name(plan: Plan, tid: int) -> str:
    return plan.threads[tid] if 0 <= tid < len(plan.threads) else "a thread that was not planned"


def _all_stand(plan: Plan, seen: Seen) -> str:
    return ", ".join(_stood(plan, seen)) or "no thread is in the program's text"


def _stood(plan: Plan, seen: Seen) -> Iterator[str]:
    for tid, place in sorted(seen.stands.items()):
        yield f"{_name(plan, tid)} in {_stand(place)}"


def _stand(stands: tuple[str, int, str]) -> str:
    file, line, call = stands
    within = f", in {call}" if call else ""
    return f"line {_line(file, line)}{within}"


def _line(file: str, line: int) -> str:
    return f"{line} of {file}" if file else f"{line}"
