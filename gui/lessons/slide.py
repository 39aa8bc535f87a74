"""A slide of a talk: a few words, as large as there is room for."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.lessons.gap_strip import paint_gap
from gui.lessons.prose import rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.lessons.lesson import Option, Question
    from core.scenes.gap import Gap
    from gui.theme.look import Look

SHARES: Final = (0.062, 0.05, 0.042, 0.036, 0.031, 0.027, 0.024)
"""How high letters may be, as shares of the slide's height; the first that fit are taken."""
TITLE_SHARES: Final = (0.135, 0.11, 0.09)
"""A title is read before anything else."""
_BESIDE_TITLE: Final = 0.3
"""What stands below a title is so much smaller."""
MARGIN: Final = 0.06
GAP_SHARE: Final = 0.22
"""How much of the height a gap has below what is said of it."""
LETTERS: Final = "abcdefghij"
RIGHT: Final = "\N{HEAVY CHECK MARK}"


class Slide(QWidget):
    """Shows a title, a question, its answer, or sentences to remember.

    A question has no trace of its answer: neither colour, nor order, nor words for the blind.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slide")
        self._look = look
        self._paragraphs: tuple[tuple[str, bool], ...] = ()
        self._shares: tuple[float, ...] = SHARES
        self._lead = ""
        self._boxes = range(0)
        self._gap: Gap | None = None
        look.changed.connect(self._renew)

    @property
    def said(self) -> str:
        """All that is shown, as plain text."""
        texts = [text for text, _ in self._paragraphs]
        steps = () if self._gap is None else self._gap.told
        return "\n".join(filter(None, (self._lead, *texts, *steps)))

    def show_title(self, title: str, about: str) -> None:
        """Show the *title* of a lesson, and below it *about* which place it has."""
        self._say("", [(title, True), (about, False)], (*TITLE_SHARES, *SHARES))

    def show_question(self, question: Question) -> None:
        """Ask *question*; each answer has its letter."""
        texts = [f"{_letter(at)}) {each.text}" for at, each in enumerate(question.options)]
        self._say("", [(text, True) for text in (question.text, *texts)], boxed=len(texts))

    def show_answer(self, question: Question) -> None:
        """Show which option of *question* is right, and why."""
        lines: list[tuple[str, bool]] = [(question.text, False)]
        reasons = [(each.reason, True) for each in question.options if each.right]
        lines += [(_answer(at, each), each.right) for at, each in enumerate(question.options)]
        self._say("", [*lines, *reasons], boxed=len(question.options))

    def show_sentences(
        self, heading: str, sentences: Sequence[str], gap: Gap | None = None
    ) -> None:
        """Show *sentences* under *heading*, and below them the *gap* that they speak of."""
        self._say(heading, [(sentence, True) for sentence in sentences], gap=gap)

    def _say(
        self,
        lead: str,
        paragraphs: Sequence[tuple[str, bool]],
        shares: tuple[float, ...] = SHARES,
        *,
        boxed: int = 0,
        gap: Gap | None = None,
    ) -> None:
        """Show *paragraphs*, of which those with False are in the background.

        So many after the first stand in a box each, *boxed*; *gap* stands below all.
        """
        self._gap = gap
        self._lead, self._shares, self._boxes = lead, shares, range(1, boxed + 1)
        self._paragraphs = tuple(each for each in paragraphs if each[0])
        self._renew()

    @Slot()
    def _renew(self) -> None:
        self.setAccessibleName(self.said)
        self.update()

    def _document(self) -> QTextDocument:
        """The words in the largest letters with which all of them have room."""
        # A table is a whole number of pixels wide, rounded up.
        width, high = floor(self.width() * (1 - 2 * MARGIN)), self.height() * (1 - 2 * MARGIN)
        room = QSizeF(width, high - self._below)
        least = self._look.px("small")
        document = QTextDocument()
        for share in self._shares:
            document = self._written(max(least, share * self.height()), room.width())
            size = document.size()
            # The width as well: a single word may be too long to be broken.
            if size.height() <= room.height() and document.idealWidth() <= room.width():
                break
        return document

    @property
    def _below(self) -> float:
        """How much of the height a gap takes below the words, with the air above it."""
        return 0.0 if self._gap is None else self.height() * (GAP_SHARE + MARGIN)

    def _written(self, pixels: float, width: float) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(self._look.font_of(pixels))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        family, muted = self._look.font("code").family(), self._look.colour("muted").name()
        pieces = [rich("", family, self._lead)] if self._lead else []
        titled = self._shares != SHARES
        small = f";font-size:{round(pixels * _BESIDE_TITLE)}px" if titled else ""
        for at, (text, strong) in enumerate(self._paragraphs):
            words = rich(text, family)
            if at in self._boxes:
                words = self._boxed(text, family, pixels, strong=strong)
            elif not strong:
                words = f'<div style="color:{muted}{small}">{words}</div>'
            # The first paragraph is the title or the question, whichever this slide has.
            elif not at:
                words = f"<b>{words}</b>"
            pieces.append(words)
        document.setHtml("".join(pieces))
        document.setTextWidth(width)
        return document

    def _boxed(self, text: str, family: str, pixels: float, *, strong: bool) -> str:
        """An answer in a box of its own: what stands before it, a line, and its words."""
        letter, _, words = text.partition(" ")
        right = letter == RIGHT
        roles = ("ink" if strong else "muted", "proved" if right else "muted", "line")
        ink, edge, thin = (self._look.colour(role).name() for role in roles)
        said = f"<b>{rich(words, family)}</b>" if right else rich(words, family)
        thick, pad, room = (
            round(pixels / (9 if right else 18)),
            round(pixels / 3),
            round(pixels * 1.6),
        )
        return (
            f'<table width="100%" cellspacing="0" cellpadding="{pad}" style="border:{thick}px solid'
            f' {edge};border-collapse:collapse;margin-top:{pad}px"><tr>'
            f'<td width="{room}" align="center" style="border-right:2px solid {thin}">'
            f'<b><span style="color:{edge}">{letter.rstrip(")")}</span></b></td>'
            f'<td style="color:{ink}">{said}</td></tr></table>'
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        document = self._document()
        free = max(0.0, self.height() - self._below - document.size().height())
        if self._gap is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = free / 2 + document.size().height() + self.height() * MARGIN
            wide = self.width() * (1 - 2 * MARGIN)
            strip = QRectF(self.width() * MARGIN, top, wide, self.height() * GAP_SHARE)
            paint_gap(painter, strip, self._gap, self._look)
        painter.translate(self.width() * MARGIN, free / 2)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.palette())
        # A document paints its words in the colour of the palette that it is given.
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("ink"))
        context.palette = palette
        context.clip = QRectF(0, 0, document.size().width(), float(self.height()))
        document.documentLayout().draw(painter, context)
        painter.end()


def _letter(place: int) -> str:
    return LETTERS[place % len(LETTERS)]


def _answer(place: int, option: Option) -> str:
    return f"{RIGHT if option.right else _letter(place) + ')'} {option.text}"
