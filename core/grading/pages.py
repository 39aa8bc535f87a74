"""A page for each student: the points, why, and the run that fails."""

from __future__ import annotations

import base64
import hashlib
from contextlib import suppress
from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.graph.explaining import why_of
from core.graph.searched import graph_of
from core.graph.why import graphed
from core.language.errors import printable
from core.language.source import Source
from core.lessons.judges.fix import NAME, asked
from core.machine.compile import compile_source
from core.pages.node import Node, plain_text
from core.pages.page import Frame, film, page
from core.pages.reasons import NO_REASONS, Reasons
from core.pages.style import plain_sheet
from core.runs.schedule import parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.replay import Replay
from core.scenes.run import Run
from core.scenes.words import ENGLISH

if TYPE_CHECKING:
    from core.grading.marking import Mark
    from core.grading.task import Task
    from core.language.program import Program
    from core.lessons.judges.fix import Judgement
    from core.search.check_report import FoundFailure

MOST_STEPS: Final = 2_000
_ADDED: Final = "(what the task adds)"


def student_page(task: Task, mark: Mark, judgement: Judgement, answer: str) -> str:
    """The page that tells *mark*, with the run that *judgement* shows in *answer*."""
    if judgement.failure is None or task.lesson.duties is None:
        return plain_page(task, mark, answer)
    duties = task.lesson.duties
    program = compile_source(Source(NAME, asked(task.whole(answer), duties.ends, duties.may)))
    program = _without_what_is_added(task, program, answer)
    schedule = parse_schedule(judgement.failure.schedule)
    run = Run(program, Replay(schedule), seed=schedule.seed)
    run.advance(MOST_STEPS)
    above = tuple(Node("p", (told,)) for told in (_points(task, mark), mark.reason))
    reasons = _reasons(program, judgement.failure)
    frame = Frame(title=_title(task, mark), about=(), before=above, reasons=reasons)
    return page(film(run, ENGLISH), frame, ENGLISH)


def _reasons(program: Program, failure: FoundFailure) -> Reasons:
    """Why *failure* comes about, as far as the graph of *program* tells."""
    graph = carried(graph_of(program))
    known = None if graph is None else carried(graphed(graph))
    with suppress(ImpossibleChoiceError):
        why = carried(why_of(program, known, failure))
        if why is not None:
            return Reasons(why.sentences, 1 - why.hope[0] if why.hope else None)
    return NO_REASONS


def _without_what_is_added(task: Task, program: Program, answer: str) -> Program:
    """*program*, whose text shows nothing that the task has kept to itself."""
    pairs = zip(answer.split("\n"), task.whole(answer).split("\n"), strict=False)
    own = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return program._replace(source=_Veiled(NAME, program.source.text, own))


class _Veiled(Source):
    """A *text* that is compiled as it is, and of which only the first *own* lines are shown."""

    __slots__ = ("_own",)

    def __init__(self, name: str, text: str, own: int) -> None:
        super().__init__(name, text)
        self._own: Final = own

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are shown; in place of the others stands that there are some."""
        return tuple(
            line if at < self._own else _ADDED.ljust(len(line))
            for at, line in enumerate(super().lines)
        )


def plain_page(task: Task, mark: Mark, answer: str = "") -> str:
    """The page that tells *mark* without a run, and shows the *answer*."""
    shown = escape(printable(_title(task, mark)))
    said = "".join(
        f"<p>{escape(printable(each))}</p>" for each in (_points(task, mark), mark.reason)
    )
    text = f'<pre tabindex="0">{escape(plain_text(answer))}</pre>' if answer else ""
    return scriptless(shown, f"<header><h1>{shown}</h1></header><main>{said}{text}</main>")


def scriptless(title: str, body: str) -> str:
    """A page without script and without a run; *title* and *body* are HTML."""
    sheet = plain_sheet("grades")
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{sheet}</style></head><body>{body}</body></html>\n"
    )


def _title(task: Task, mark: Mark) -> str:
    return f"{task.lesson.title}: {mark.student}"


def _points(task: Task, mark: Mark) -> str:
    if mark.points is None:
        return f"A person will look at this answer: {mark.word}."
    return f"{mark.points:g} of {task.points} points: {mark.word}."
