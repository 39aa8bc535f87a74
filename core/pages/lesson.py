"""A lesson around the run that it shows: what to watch, a question before its answer, tasks."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

from core.language.errors import printable
from core.language.source import Source
from core.lessons.parts import parts_told
from core.machine.compile import compile_source
from core.pages.node import Node
from core.pages.page import Frame
from core.pages.prose import line, paragraphs
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.scenes.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.lessons.lesson import Lesson, Option, Question, Task
    from core.scenes.words import Words


class NothingToShowError(Exception):
    """A lesson has no run of its own to show; the message says so."""


def lesson_run(lesson: Lesson, most: int) -> Run:
    """The run that *lesson* shows, at its end or after *most* steps.

    Raises:
        NothingToShowError: it shows none.
    """
    if lesson.watch is None:
        raise NothingToShowError(
            f"the lesson '{printable(lesson.name)}' has no run to watch, so it makes no page"
        )
    scheduler = Replay(parse_schedule(lesson.watch.schedule))
    program = compile_source(Source("start.py", lesson.start))
    run = Run(program, scheduler, seed=scheduler.seed)
    run.advance(most)
    return run


def lesson_frame(lesson: Lesson, about: str, words: Words) -> Frame:
    """What stands above and below the run of *lesson*; *about* tells how to repeat it."""
    watch = lesson.watch
    stops = () if watch is None else watch.stops
    return Frame(
        title=lesson.title,
        about=(about,),
        before=() if watch is None else paragraphs(watch.text),
        after=tuple(_parts(lesson, words)),
        notes=tuple((stop.step, stop.text) for stop in stops),
    )


def _parts(lesson: Lesson, words: Words) -> Iterator[Node]:
    translate = words.translate
    if lesson.predict is not None:
        yield Node("h2", (translate("page", "Predict"),))
        yield from _question(lesson.predict, words)
    if lesson.break_it is not None:
        yield Node("h2", (translate("page", "Break it"),))
        yield from _task(lesson.break_it, lesson.break_it.answer, words)
    if lesson.fix_it is not None:
        yield Node("h2", (translate("page", "Fix it"),))
        yield from _task(lesson.fix_it, lesson.solution or "", words)
    if lesson.remember:
        yield Node("h2", (translate("page", "Remember"),))
        yield _listed(lesson.remember)
    for heading, told in parts_told(lesson):
        yield Node("h2", (translate("LessonPanel", heading),))
        yield from paragraphs(told.text)
        if told.items:
            yield _listed(told.items)


def _listed(sentences: Iterable[str]) -> Node:
    return Node("ul.remember", tuple(Node("li", line(each)) for each in sentences))


def _question(question: Question, words: Words) -> Iterator[Node]:
    yield from paragraphs(question.text)
    for letter, option in zip(ascii_uppercase, question.options, strict=False):
        yield _option(letter, option, words)


def _option(letter: str, option: Option, words: Words) -> Node:
    translate = words.translate
    right = translate("page", "Right.") if option.right else translate("page", "Not so.")
    told = (Node("b", (right,)), " ", *line(option.reason))
    return _folded((f"{letter}. ", *line(option.text)), Node("p", told))


def _task(task: Task, answer: str, words: Words) -> Iterator[Node]:
    translate = words.translate
    yield from paragraphs(task.text)
    for number, hint in enumerate(task.hints, 1):
        yield _folded((translate("page", "Hint {0}").format(number),), Node("p", line(hint)))
    if answer:
        yield _folded((translate("page", "The answer"),), Node("pre", (answer,)))


def _folded(title: tuple[Node | str, ...], inside: Node) -> Node:
    """*inside* is seen when somebody asks for *title*."""
    return Node("details", (Node("summary", title), inside))
