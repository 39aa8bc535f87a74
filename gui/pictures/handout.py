"""A lesson on paper: program, pictures and questions, and on the last page the answers."""

from __future__ import annotations

from html import escape
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QFont, QTextDocument

from core.language.source import Source
from core.language.writing import UnfitOutputError, check_output
from core.lessons.parts import parts_told
from core.machine.compile import compile_source
from core.runs.schedule import Turns, parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.run import Run
from gui.lessons.prose import rich
from gui.pictures.handout_pages import print_pages, room_of, writer_for
from gui.pictures.handout_stage import picture_of
from gui.pictures.still import CannotPaintError, put
from gui.theme.fonts import without_ligatures
from gui.theme.look import CODE_FAMILY, UI_FAMILY
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.lessons.lesson import Lesson
    from core.runs.scheduler import Scheduler

_MOST_STEPS: Final = 10_000
_BODY: Final = 11
"""Points, as all sizes below: a line of prose has some eighty letters."""
_CODE_LINE: Final = 88
"""Per cent of the face's own height, so that a program and its picture share a page."""
# A document counts in pixels of its page, and a pixel of ours is a point.
_SHEET: Final = """
body { font-family: Inter; font-size: 11px; }
h1 { font-size: 21px; margin-top: 0; } h2 { font-size: 14px; }
pre { font-family: 'JetBrains Mono'; font-size: 8.5px; }
"""


def save_handout(path: Path, lessons: Sequence[Lesson]) -> None:
    """Write *lessons* to the PDF file at *path*, each on pages of its own, the answers last.

    Raises:
        CannotPaintError: the file cannot be written.
    """
    title = lessons[0].title if len(lessons) == 1 else translate("handout", "Interlock: the course")
    try:
        check_output(path)
    except UnfitOutputError as error:
        raise CannotPaintError(str(error)) from None
    made = QBuffer()
    writer = writer_for(made, title)
    document = QTextDocument()
    font = without_ligatures(QFont(UI_FAMILY))
    font.setPixelSize(_BODY)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_SHEET)
    document.setDocumentMargin(0)
    room = room_of(writer)
    document.setPageSize(room)
    width = room.width()
    pieces = [
        _told(document, lesson, width, first=place == 0) for place, lesson in enumerate(lessons)
    ]
    pieces.append(_answers(document, lessons, width))
    # At last, when all pictures are known: they are looked for at once.
    document.setHtml("".join(pieces))
    print_pages(document, writer, title)
    put(path, bytes(made.data().data()))


def _told(document: QTextDocument, lesson: Lesson, width: float, *, first: bool) -> str:
    parts = [_heading("h1", lesson.title, new_page=not first)]
    if lesson.watch is not None:
        parts += [_prose(lesson.watch.text), _code(lesson.start)]
        failing = Replay(parse_schedule(lesson.watch.schedule))
        caption = translate("handout", "The end of the run to watch")
        name = f"{lesson.name}-fails"
        parts.append(_picture(document, name, lesson.start, failing, caption, width))
    else:
        parts.append(_code(lesson.start))
    parts.append(_questions(lesson))
    return "".join(parts)


def _questions(lesson: Lesson) -> str:
    sections = []
    if lesson.predict is not None:
        options = zip(ascii_uppercase, lesson.predict.options, strict=False)
        listed = "".join(rich(one.text, CODE_FAMILY, letter) for letter, one in options)
        words = _prose(lesson.predict.text) + listed
        sections.append((translate("handout", "Predict"), words))
    tasks = (
        (translate("handout", "Break it"), lesson.break_it),
        (translate("handout", "Fix it"), lesson.fix_it),
    )
    sections += [(heading, _prose(task.text)) for heading, task in tasks if task is not None]
    if lesson.remember:
        kept = "".join(_prose(sentence) for sentence in lesson.remember)
        sections.append((translate("handout", "Remember"), kept))
    for heading, told in parts_told(lesson):
        words = "".join(_prose(each) for each in (told.text, *told.items))
        sections.append((translate("LessonPanel", heading), words))
    return "".join(
        _heading("h2", heading, new_page=place == 0) + words
        for place, (heading, words) in enumerate(sections)
    )


def _answers(document: QTextDocument, lessons: Sequence[Lesson], width: float) -> str:
    parts = [_heading("h1", translate("handout", "Answers"), new_page=True)]
    for place, lesson in enumerate(lessons):
        parts.append(_heading("h2", lesson.title, new_page=place > 0))
        if lesson.predict is not None:
            options = zip(ascii_uppercase, lesson.predict.options, strict=False)
            parts += [rich(one.reason, CODE_FAMILY, letter) for letter, one in options if one.right]
        if lesson.break_it is not None:
            lead = translate("handout", "Break it:")
            parts.append(rich(_turns(lesson, lesson.break_it.answer), CODE_FAMILY, lead))
        if lesson.solution is not None:
            parts.append(_code(lesson.solution))
            name, mended = f"{lesson.name}-mended", POLICIES["round-robin"](0)
            caption = translate("handout", "The mended program, its threads in turn")
            parts.append(_picture(document, name, lesson.solution, mended, caption, width))
    return "".join(parts)


def _turns(lesson: Lesson, schedule: str) -> str:
    """Who makes how many steps by *schedule*, and the schedule itself for whoever types it in."""
    parsed = parse_schedule(schedule)
    run = _run(lesson.name, lesson.start, Replay(parsed))
    names = {lane.tid: lane.name for lane in scene_of(run, translate).lanes}
    told = [
        f"{names.get(each.tid, each.tid)} {each.count}"
        for each in parsed.segments
        if isinstance(each, Turns)
    ]
    words = translate("handout", "so many steps each: {0}. As a schedule: `{1}`")
    return words.format(", ".join(told), schedule)


def _run(name: str, text: str, scheduler: Scheduler) -> Run:
    program = compile_source(Source(f"{name}.py", text))
    run = Run(program, scheduler, seed=scheduler.seed)
    run.advance(_MOST_STEPS)
    return run


def _picture(
    document: QTextDocument, name: str, text: str, scheduler: Scheduler, caption: str, width: float
) -> str:
    """The stage at the end of the run that *scheduler* makes of the program *text*."""
    run = _run(name, text, scheduler)
    image = picture_of(scene_of(run, translate), run.history, caption)
    # By name: a document reads pictures from where its HTML says, and these are nowhere on the
    # disk.
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    wide = round(width)
    high = round(wide * image.height() / image.width())
    return f'<p><img src="{escape(name)}" width="{wide}" height="{high}"></p>'


def _heading(level: str, words: str, *, new_page: bool) -> str:
    style = ' style="page-break-before:always"' if new_page else ""
    return f"<{level}{style}>{escape(words)}</{level}>"


def _prose(text: str) -> str:
    return rich(text, CODE_FAMILY)


def _code(text: str) -> str:
    lines = text.rstrip("\n").split("\n")
    numbered = "\n".join(f"{number:3}  {line}" for number, line in enumerate(lines, 1))
    return f'<pre style="line-height:{_CODE_LINE}%">{escape(numbered)}</pre>'
