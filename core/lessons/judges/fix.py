"""Whether a student has mended a program: no schedule fails, and it still does its work."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING, Final, Literal

from core.generators import telling
from core.language.errors import ProgramError, RefusedError
from core.language.source import Source
from core.lessons.judges.activity import undone
from core.lessons.judges.call_count import checks_of
from core.lessons.judges.hardcoding import written_in
from core.lessons.judges.variation import varied
from core.lessons.lesson import May
from core.machine.compile import compile_source
from core.search.check import Check
from core.search.pace import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from core.language.program import Program
    from core.lessons.lesson import Again, Lesson
    from core.search.check_report import CheckReport, FoundFailure

NAME: Final = "yours.py"
MOST_STATES: Final = 300_000
LONGEST_LINE: Final = 60
"""A line that is tried once more and is longer than this says nothing to a student."""
_ENDING: Final = """
import threading
for interlock_thread in threading.enumerate():
    if interlock_thread is not threading.main_thread():
        interlock_thread.join()
assert ({})
print("interlock: the end was reached", *map(bool, ({})))
"""
"""What is asked of a program once all its threads have ended; nobody leaves before that."""
_REACHED: Final = "interlock: the end was reached"


Word = Literal[
    "proved", "serialised", "fails", "work not done", "kept ready", "no program", "refused",
    "undecided",
]  # fmt: skip
"""What is said of an answer: accepted, right but one thread after the other, or why not."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a program is accepted; if not, *reason* says why and *schedule* may show it.

    *word* says the same in one word; *failure* is what fails, in the program that `asked` gives.
    """

    accepted: bool
    reason: str
    schedule: str = ""
    word: Word = "proved"
    failure: FoundFailure | None = None


def judge(
    lesson: Lesson,
    text: str,
    most_states: int = MOST_STATES,
    clock: Callable[[], float] = time.perf_counter,
) -> Generator[None, None, Judgement]:
    """Judge *text* as an answer to the "Fix it" of *lesson*; yields now and then.

    That nothing fails is proved by trying every schedule.  That something can happen, such
    as two threads at work at once, is shown by a run that does it: `undone` looks at some.
    """
    duties = lesson.duties
    assert duties is not None, "only a lesson with a 'Fix it' is judged"
    try:
        program = compile_source(Source(NAME, text))
        question = compile_source(Source(NAME, asked(text, duties.ends, duties.may)))
    except ProgramError as error:
        reason = str(error).split("\n", maxsplit=1)[0]
        return _rejected(reason, "refused" if isinstance(error, RefusedError) else "no program")
    checks = checks_of(lesson.start)
    if (spoiled := _spoiled(lesson, text, program, checks)) is not None:
        return spoiled
    report = yield from _searched(question, most_states, clock)
    if report.verdict != "safe":
        return _unproved(report, duties.ends, _own_lines(question))
    yield
    lack = undone(text, duties, checks)
    # That nothing runs side by side is told last: whatever else is wrong says more.
    if lack is not None and not lack.serial:
        return _rejected(lack.reason)
    if reason := _never_so(duties.may, report):
        return _rejected(reason if lack is None else lack.reason)
    for again in duties.again:
        if (left := (yield from _undone_again(text, again, most_states, clock))) is not None:
            return left if lack is None else replace(left, reason=lack.reason)
    if lack is not None:
        return _rejected(lack.reason, "serialised")
    states = f"{report.states:,} states" if report.states != 1 else "1 state"
    return Judgement(accepted=True, reason=f"proved: no schedule fails ({states})")


def _rejected(reason: str, word: Word = "work not done") -> Judgement:
    return Judgement(accepted=False, reason=reason, word=word)


def _spoiled(
    lesson: Lesson, text: str, program: Program, checks: tuple[str, ...]
) -> Judgement | None:
    """What is to be said of *text* before any schedule is tried, None if nothing is."""
    if name := written_in(lesson, text):
        reason = f"`{name}` is set to what it should be, not worked out by the threads"
        return _rejected(reason, "kept ready")
    if gone := _lost_invariants(lesson, program):
        return _rejected(f"the rule `# invariant: {gone}` is gone: it says what must stay true")
    if lost := sorted(set(checks) - set(checks_of(text))):
        return _rejected(f"the check `{lost[0]}` is gone: it says what must stay true")
    return None


def _lost_invariants(lesson: Lesson, program: Program) -> str:
    """An invariant of the lesson's program that *program* is without; empty if there is none."""
    kept = {invariant.text for invariant, _ in program.invariants}
    start = compile_source(Source(NAME, lesson.start))
    return next((one.text for one, _ in start.invariants if one.text not in kept), "")


def _searched(
    program: Program, most_states: int, clock: Callable[[], float]
) -> Generator[None, None, CheckReport]:
    # Whether something has remained possible is read off what is printed at the end.
    limits = Limits(most_states=most_states, with_texts=inf)
    return telling(Check(program, limits, clock).go(), lambda _: None)


def asked(text: str, ends: str, may: tuple[May, ...] = ()) -> str:
    """The program *text*, which says at its end whether *ends* and each of *may* is true."""
    return text.rstrip() + _ENDING.format(ends, "".join(f"({each.ends}), " for each in may))


def _own_lines(question: Program) -> int:
    """How many lines of *question* are the student's."""
    return len(question.source.lines) - _ENDING.count("\n")


def _unproved(report: CheckReport, ends: str, own: int) -> Judgement:
    if not report.failures:
        return _rejected(f"that could not be proved: {report.reason}", "undecided")
    failure = report.failures[0]
    word: Word = "work not done"
    at_end = failure.line is not None and failure.line > own
    if at_end and failure.kind == "assertion":
        reason = f"the work is not done: at the end, `{ends}` is not true"
    elif at_end and failure.kind == "exception":
        reason = f"the work is not done: at the end, `{ends}` means nothing: "
        reason += failure.message
    else:
        reason, word = f"some schedule still fails: {failure.message}", "fails"
    return Judgement(
        accepted=False, reason=reason, schedule=failure.schedule, word=word, failure=failure
    )


# What must be possible, and what must be true with other values


def _never_so(may: tuple[May, ...], report: CheckReport) -> str:
    """Which of *may* no run ends with, or that a run does not get to its end, in words."""
    endings = [each.output.rpartition(_REACHED) for each in report.outcomes]
    said = [words.split() for _, reached, words in endings if reached and words.endswith("\n")]
    # Who exits early prints no such line, and who prints one himself has other words in it.
    if len(said) < len(endings) or any(len(words) != len(may) for words in said):
        return "it leaves before its end, so nobody knows what it would have done"
    for place, each in enumerate(may):
        if all(words[place] != "True" for words in said):
            reason = f"in no run is `{each.ends}` true at the end, and in some run it has to be"
            return f"{reason}: {each.why}" if each.why else reason
    return ""


def _undone_again(
    text: str, again: Again, most_states: int, clock: Callable[[], float]
) -> Generator[None, None, Judgement | None]:
    """Why the program *text* does not do its work *again*; None if it does."""
    ends, may = ("True", (May(again.ends),)) if again.maybe else (again.ends, ())
    try:
        program = compile_source(Source(NAME, asked(varied(text, again.line), ends, may)))
    except ProgramError:
        return _rejected(f"it cannot be tried with other values: `{again.line}` before the threads")
    report = yield from _searched(program, most_states, clock)
    word: Word = "work not done"
    if report.verdict == "safe":
        reason = _never_so(may, report)
    else:
        found = _unproved(report, ends, _own_lines(program))
        reason, word = found.reason, "undecided" if found.word == "undecided" else word
    if not reason:
        return None
    if again.why and len(again.line) > LONGEST_LINE:
        return _rejected(f"{again.why}; that was tried once more, and it is not so", word)
    why = f"{again.why}; " if again.why else ""
    return _rejected(f"{why}once more, with `{again.line}` before the threads: {reason}", word)
