"""A lesson on paper: program, pictures and questions, and on the last page the answers."""

from __future__ import annotations

from html import escape
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QSize, QSizeF, QUrl
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from core.language.compiler.entry import compile_source
from core.language.source import Source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from gui.lessons.prose import rich
from gui.models.run import Run
from gui.pictures.still import CannotPaintError, image_of
from gui.theme.fonts import without_ligatures
from gui.theme.look import CODE_FAMILY
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.lessons.lesson import Lesson
    from core.runs.scheduler import Scheduler
    from gui.theme.look import Look

PICTURE: Final = QSize(1000, 440)
"""Pixels of a picture; it is put on the page as wide as the text."""
MARGIN: Final = 18.0
"""Millimetres."""
_DPI: Final = 300
_POINTS: Final = 72
_MOST_STEPS: Final = 10_000
_NEW_PAGE: Final = '<p style="page-break-after:always"></p>'
_SHEET: Final = """
body { font-family: Inter; font-size: 10pt; }
h1 { font-size: 18pt; } h2 { font-size: 12pt; }
pre { font-family: 'JetBrains Mono'; font-size: 8.5pt; }
"""


def save_handout(path: Path, lessons: Sequence[Lesson], look: Look) -> None:
    """Write *lessons* to the PDF file at *path*, each on pages of its own, the answers last.

    Raises:
        CannotPaintError: the file cannot be written.
    """
    if not path.parent.is_dir() or path.is_dir():
        raise CannotPaintError(f"{path} cannot be written")
    writer = QPdfWriter(str(path))
    writer.setTitle(lessons[0].title if len(lessons) == 1 else "Interlock")
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    width = writer.pageLayout().paintRect(QPageLayout.Unit.Point).width()
    document = QTextDocument()
    document.setDefaultFont(without_ligatures(QFont("Inter", 10)))
    document.setDefaultStyleSheet(_SHEET)
    page = writer.pageLayout().paintRect(QPageLayout.Unit.Point)
    document.setPageSize(QSizeF(page.width(), page.height()))
    pieces = [_told(document, lesson, look, width) for lesson in lessons]
    pieces.append(_answers(document, lessons, look, width))
    document.setHtml(_NEW_PAGE.join(pieces))
    document.print_(writer)


def _told(document: QTextDocument, lesson: Lesson, look: Look, width: float) -> str:
    parts = [f"<h1>{escape(lesson.title)}</h1>"]
    if lesson.watch is not None:
        parts += [_prose(lesson.watch.text), _code(lesson.start)]
        failing = Replay(parse_schedule(lesson.watch.schedule))
        parts.append(_picture(document, f"{lesson.name}-fails", lesson.start, failing, look, width))
    else:
        parts.append(_code(lesson.start))
    parts.append(_NEW_PAGE)
    if lesson.predict is not None:
        options = zip(ascii_uppercase, lesson.predict.options, strict=False)
        listed = "".join(_prose(f"{letter}: {one.text}") for letter, one in options)
        parts.append(
            f"<h2>{translate('handout', 'Predict')}</h2>{_prose(lesson.predict.text)}{listed}"
        )
    tasks = (
        (translate("handout", "Break it"), lesson.break_it),
        (translate("handout", "Fix it"), lesson.fix_it),
    )
    for heading, task in tasks:
        if task is not None:
            parts.append(f"<h2>{heading}</h2>{_prose(task.text)}")
    if lesson.remember:
        kept = "".join(f"<li>{_prose(sentence)}</li>" for sentence in lesson.remember)
        parts.append(f"<h2>{translate('handout', 'Remember')}</h2><ul>{kept}</ul>")
    return "".join(parts)


def _answers(document: QTextDocument, lessons: Sequence[Lesson], look: Look, width: float) -> str:
    parts = [f"<h1>{translate('handout', 'Answers')}</h1>"]
    for lesson in lessons:
        parts.append(f"<h2>{escape(lesson.title)}</h2>")
        if lesson.predict is not None:
            options = zip(ascii_uppercase, lesson.predict.options, strict=False)
            parts += [_prose(f"{letter}: {one.reason}") for letter, one in options if one.right]
        if lesson.break_it is not None:
            words = translate("handout", "Break it: schedule {0}")
            parts.append(f"<p>{words.format(escape(lesson.break_it.answer))}</p>")
        if lesson.solution is not None:
            parts.append(_code(lesson.solution))
            name, mended = f"{lesson.name}-mended", POLICIES["round-robin"](0)
            parts.append(_picture(document, name, lesson.solution, mended, look, width))
    return "".join(parts)


def _picture(
    document: QTextDocument, name: str, text: str, scheduler: Scheduler, look: Look, width: float
) -> str:
    """The stage at the end of the run that *scheduler* makes of the program *text*."""
    program = compile_source(Source(f"{name}.py", text))
    run = Run(program, scheduler, seed=scheduler.seed, inputs=())
    run.advance(_MOST_STEPS)
    image = image_of(run.scene(), run.history, look, PICTURE)
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    return f'<p><img src="{escape(name)}" width="{width:.0f}"></p>'


def _prose(text: str) -> str:
    return rich(text, CODE_FAMILY)


def _code(text: str) -> str:
    lines = text.rstrip("\n").split("\n")
    numbered = "\n".join(f"{number:3}  {line}" for number, line in enumerate(lines, 1))
    return f"<pre>{escape(numbered)}</pre>"
