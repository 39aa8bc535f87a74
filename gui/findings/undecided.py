"""An undecided search as a card: what is known for certain, and what would help to know more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from gui.findings.reports import dicts
from gui.findings.telling import with_brief_names
from gui.theme.measures import line_height, width_of
from gui.theme.spacing import room_of, space
from gui.theme.widgets import clear, plain_label, wish_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from gui.findings.reports import Report
    from gui.theme.look import Look

MOST_EDITS: Final = 4
"""So many numbers are told that could be smaller."""
MOST_ROWS: Final = 6
"""So many bounds are told, the largest."""
_BAR: Final = 0.45
"""The height of a bar in heights of a line."""


def finished_bounds(report: Report) -> list[int]:
    """The numbers of switches with which every run of a program was tried, from 0."""
    most = [
        int(str(bound["most"]))
        for bound in dicts(report["bounds"])
        if bound["by"] == "switches" and bound["steps"] is None and bound["values"] == "all"
    ]
    return list(range(max(most, default=-1) + 1))


def edits_that_make_smaller(text: str) -> list[str]:
    """What a smaller copy of the program *text* would have in place of what."""
    # Few programs need it.
    from core.language.smaller import smaller  # noqa: PLC0415

    return [str(edit) for edit in smaller(text).edits]


class BoundRow(QWidget):
    """A number of switches, a bar, and a tick if every run with as many was tried."""

    def __init__(self, look: Look, words: str, *, done: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._words, self._done = look, words, done
        told = self.tr("every run tried") if done else self.tr("not all tried")
        self.setAccessibleName(f"{words}: {told}")
        self.setToolTip(told)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, round(line_height(self._look, "body") * 1.35))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("body"))
        painter.setPen(look.colour("ink" if self._done else "muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), middle, self._words)
        line = line_height(look, "body")
        left = width_of(look, self.tr("00 switches"), "body") + look.px("gap")
        right = width_of(look, "\N{CHECK MARK}", "body") + look.px("gap")
        high = line * _BAR
        bar = QRectF(left, (self.height() - high) / 2, max(0.0, self.width() - left - right), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("proved" if self._done else "line"))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        if self._done:
            painter.setPen(look.colour("proved"))
            at_right = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(self.rect()), at_right, "\N{CHECK MARK}")


class UndecidedCard(QFrame):
    """Says how far the search of a program got, and offers two ways to know more.

    Signals:
        go_on_wanted: Search once more, for longer.
        smaller_wanted: Open a smaller copy, which can be searched to the end.
    """

    go_on_wanted = Signal()
    smaller_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.known = plain_label("", "undecided-known", self)
        self.known.setProperty("role", "card-title")
        self.rest = plain_label("", "undecided-rest", self)
        self.rest.setProperty("quiet", True)
        self._rows = QVBoxLayout()
        self._go_on = wish_button("", "find-go-on", self.go_on_wanted, self)
        self._go_on.setProperty("primary", True)
        self.limit = plain_label("", "undecided-limit", self)
        self.limit.setProperty("quiet", True)
        self._heading = plain_label(self.tr("Make it provable"), "undecided-heading", self)
        self._heading.setProperty("role", "card-title")
        self._edits = plain_label("", "undecided-edits", self)
        self._smaller = wish_button(
            self.tr("Try it smaller"), "find-smaller", self.smaller_wanted, self
        )
        self._smaller.setToolTip(self.tr("On a copy; your text stays as it is"))
        column = QVBoxLayout(self)
        space(column, look, between="gap")
        space(self._rows, look, between="tight")
        self._heading.setContentsMargins(0, room_of(look, "block"), 0, 0)
        column.addLayout(self._rows)
        left = Qt.AlignmentFlag.AlignLeft
        for part in (self.known, self.rest):
            column.addWidget(part)
        column.addWidget(self._go_on, alignment=left)
        for part in (self.limit, self._heading, self._edits):
            column.addWidget(part)
        column.addWidget(self._smaller, alignment=left)
        self.hide()

    def show_report(self, report: Report, minutes: int, edits: Sequence[str]) -> None:
        """Show how far *report* got; it may go on for so many *minutes* more.

        *edits* say what a smaller copy would have in place of what.
        """
        clear(self._rows)
        bounds = finished_bounds(report)
        for number in bounds[-MOST_ROWS:]:
            self._add_row(number, done=True)
        self._add_row(len(bounds), done=False)
        self.known.setText(self._known(bounds))
        grew = with_brief_names(", ".join(str(each["what"]) for each in dicts(report["grew"])))
        told = [self.tr("It is not a proof.")]
        if grew:
            told.append(self.tr("What grew most: {0}.").format(grew))
        self.rest.setText(" ".join(told))
        self._go_on.setText(self.tr("Go on for %n minute(s)", "", minutes))
        whole = float(str(report["seconds"]))
        stopped = self.tr("Stopped after {0} s. It begins again, with {1} s more.")
        self.limit.setText(stopped.format(f"{whole:,.0f}", 60 * minutes))
        self._edits.setText("\n".join(edits[:MOST_EDITS]))
        for part in (self._heading, self._edits, self._smaller):
            part.setVisible(bool(edits))
        self.show()

    def _add_row(self, number: int, *, done: bool) -> None:
        words = self.tr("%n switch(es)", "", number)
        self._rows.addWidget(BoundRow(self._look, words, done=done, parent=self))

    def _known(self, bounds: Sequence[int]) -> str:
        if not bounds:
            return self.tr("Nothing failed so far; no number of switches is done with.")
        if not bounds[-1]:
            return self.tr("Nothing fails in any run without a switch.")
        words = self.tr("Nothing fails in any run with at most {0} switches.")
        return words.format(bounds[-1])
