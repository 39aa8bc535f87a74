"""A talk about a lesson, frame by frame: what an audience sees from one press to the next."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.step import NotRunnableError
from core.runs.schedule import parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.waiting import waiting_sentence, waits
from core.scenes.comparing.alike import MOST_STEPS, follow, told
from core.scenes.run import Run

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson, Stop

Kind = Literal[
    "title", "program", "question", "stop", "reveal", "compare", "solution", "remember"
]  # fmt: skip
MOST_FRAMES: Final = 14
"""So many presses of a remote take an audience through a lesson at most."""
_NO_CONTENTION: Final = frozenset({"join", "sleep"})
"""What threads wait for when nobody stands in their way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is shown from one press to the next.

    *step* is where the run of the lesson's own program stands, *text* what an audience reads,
    and *notes* what only the speaker does.
    """

    kind: Kind
    step: int = 0
    text: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Contention:
    """A run of a solution as a *schedule*, and the *step* after which somebody has to wait.

    *sentence* says who waits for what.  It is empty where nobody ever has to, and *step* the end
    of the run.
    """

    schedule: str
    step: int
    sentence: str


def frames_of(lesson: Lesson) -> tuple[Frame, ...]:
    """The talk about *lesson*, in order; a part that the lesson lacks has no frame."""
    about = lesson.speaker.text if lesson.speaker is not None else ""
    opening = [
        Frame(kind="title", text=lesson.title, notes=about),
        Frame(kind="program", text=_opening(lesson), notes=about),
    ]
    closing = []
    if lesson.predict is not None:
        opening.append(Frame(kind="question", text=lesson.predict.text, notes=about))
        right = next(option for option in lesson.predict.options if option.right)
        closing.append(Frame(kind="reveal", text=right.reason, notes=_answers(lesson)))
    if lesson.solution is not None:
        closing += [Frame(kind="compare"), Frame(kind="solution")]
    if lesson.remember:
        closing.append(Frame(kind="remember", text="\n\n".join(lesson.remember)))
    stops = _stops(lesson, MOST_FRAMES - len(opening) - len(closing))
    end = stops[-1].step if stops else 0
    return (*opening, *stops, *(replace(frame, step=end) for frame in closing))


def schedule_of(lesson: Lesson) -> str:
    """The run that a talk about *lesson* shows, as text; empty if the lesson has none."""
    if lesson.watch is not None:
        return lesson.watch.schedule
    return lesson.break_it.answer if lesson.break_it is not None else ""


def runs_of(lesson: Lesson, schedule: str) -> tuple[Run, Run]:
    """The program of *lesson* by *schedule*, and its solution with its threads in that order."""
    assert lesson.solution is not None, "only a lesson with a solution is compared with it"
    chosen = parse_schedule(schedule)
    program = compile_source(Source("start.py", lesson.start))
    first = Run(program, Replay(chosen), seed=chosen.seed)
    # As far as the program has such a run: where it has not, `interlock lesson` says so.
    with suppress(ImpossibleChoiceError, NotRunnableError):
        first.advance(MOST_STEPS)
    solution = compile_source(Source("solution.py", lesson.solution))
    second = Run(solution, POLICIES["serial"](0), seed=0)
    follow(second, told(first, 0, first.position))
    return first, second


def contention(alike: Run) -> Contention:
    """A solution at work, where a thread stands before another one's lock.

    *alike* is its run with its threads as in the one that breaks the lesson's own program, which
    is tried first: that is where it matters.
    """
    in_turn = Run(alike.program, POLICIES["round-robin"](0), seed=0)
    in_turn.advance(MOST_STEPS)
    for run in (alike, in_turn):
        step, sentence = _first_wait(run)
        if sentence:
            return Contention(str(run.simulation.schedule), step, sentence)
    return Contention(str(alike.simulation.schedule), len(alike.simulation.trace), "")


def _first_wait(run: Run) -> tuple[int, str]:
    """After which step of *run* a thread first waits for another one, and for what."""
    simulation = run.simulation
    for step, (_, _, after) in enumerate(simulation.made(0, len(simulation.trace)), 1):
        for waiting in waits(run.program, after):
            if waiting.tid and waiting.kind not in _NO_CONTENTION:
                return step, waiting_sentence(waiting, run.names(after))
    return 0, ""


def _opening(lesson: Lesson) -> str:
    """What an audience reads below the program: the first paragraph of what it is to watch."""
    told_first = lesson.watch or lesson.break_it
    return told_first.text.split("\n\n")[0] if told_first is not None else ""


def _answers(lesson: Lesson) -> str:
    """What a speaker says to those who have answered otherwise."""
    return "\n\n".join(text for _, text in lesson.meets)


def _stops(lesson: Lesson, most: int) -> list[Frame]:
    """At most *most* places at which the run rests, the last one among them.

    Left out are those that follow soonest on the one before: what is said there is told while
    the run goes past them.
    """
    if lesson.watch is None:
        answer = schedule_of(lesson)
        steps = parse_schedule(answer).steps if answer else 0
        return [Frame(kind="stop", step=steps)] if steps else []
    stops = list(lesson.watch.stops)
    while len(stops) > most:
        gaps = [(stops[at].step - stops[at - 1].step, at) for at in range(1, len(stops) - 1)]
        del stops[min(gaps)[1]]
    noted = lesson.speaker.stops if lesson.speaker is not None else ()
    since = (-1, *(stop.step for stop in stops))
    until = (*(stop.step for stop in stops[:-1]), parse_schedule(lesson.watch.schedule).steps)
    return [
        _stop(stop, [note for note in noted if first < note.step <= last])
        for stop, first, last in zip(stops, since, until, strict=False)
    ]


def _stop(stop: Stop, noted: list[Stop]) -> Frame:
    notes = "\n\n".join(note.text for note in noted)
    return Frame(kind="stop", step=stop.step, text=stop.text, notes=notes)
