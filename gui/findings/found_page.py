"""The page of what was found: the verdict, the failures, the outcomes, runs at random."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.findings.chips import Chips
from gui.findings.luck import LuckPart
from gui.findings.marking import OutcomeMarks
from gui.findings.outcome_row import INSET
from gui.findings.outcomes import OutcomeList
from gui.findings.proof import ProofList
from gui.findings.races import RaceList
from gui.findings.undecided import UndecidedCard
from gui.findings.verdict_head import VerdictHead
from gui.theme.spacing import room_of, space
from gui.theme.widgets import clear, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from gui.findings.cards import FailureCard
    from gui.findings.endings import Ending
    from gui.theme.look import Look

LEFT: Final = Qt.AlignmentFlag.AlignLeft


class FoundPage(QScrollArea):
    """Has the parts that tell of a search, one below the other; *search* is what begins one."""

    def __init__(self, look: Look, search: QPushButton, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What was found"))
        self._look = look
        self.search = search
        self.head = VerdictHead(look, self)
        self.luck = LuckPart(self)
        self.proof = ProofList(look, self)
        self.undecided = UndecidedCard(look, self)
        self._heading = plain_label(self.tr("How it can end"), "findings-heading", self)
        self._measure = plain_label("", "findings-measure", self)
        self._measure.setProperty("quiet", True)
        self._measure.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._measure.setToolTip(
            self.tr(
                "At each step every thread that can go is equally likely. Computed, not sampled,"
                " where every schedule was tried"
            )
        )
        self.outcomes = OutcomeList(look, self)
        self.chips = Chips(self)
        self.chips.chosen.connect(self.outcomes.show_sort)
        self._more = plain_label("", "findings-more", self)
        self.marks = OutcomeMarks(self.outcomes, look, self)
        self.races = RaceList(look, self)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._above, self._below, self._found = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._middle = QHBoxLayout()
        above, below = self._above, self._below
        above.addWidget(self.head)
        above.addWidget(self.search, alignment=LEFT)
        above.addWidget(self.proof)
        above.addWidget(self.undecided)
        above.addLayout(self._found)
        self._heading.setWordWrap(False)
        self._middle.addWidget(self._heading)
        self._middle.addWidget(self._measure, 1)
        above.addLayout(self._middle)
        above.addWidget(self.chips)
        below.addWidget(self._more)
        below.addWidget(self.marks)
        below.addWidget(self.luck)
        below.addWidget(self.races)
        self._column.addLayout(above)
        self._column.addWidget(self.outcomes)
        self._column.addLayout(below)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)

    @Slot()
    def _dress(self) -> None:
        look = self._look
        # The rows of outcomes have an edge of their own, for the ring round the one in focus.
        rest = room_of(look, "edge") - INSET
        space(self._column, look, between="gap")
        self._column.setContentsMargins(rest, room_of(look, "edge"), rest, room_of(look, "edge"))
        for part in (self._above, self._below):
            space(part, look, between="block")
            part.setContentsMargins(INSET, 0, INSET, 0)
        space(self._found, look, between="block")
        self.head.dress(look)
        # A section begins with its heading, and with more room above it than its parts have.
        self._middle.setContentsMargins(0, room_of(look, "block"), 0, 0)
        self.luck.dress(look)

    def add_card(self, card: FailureCard) -> None:
        """Show *card* below those that are there."""
        self._found.addWidget(card)

    def show_endings(self, endings: Sequence[Ending], measure: str) -> None:
        """Show these ways to end; *measure* says what their figures mean."""
        self.outcomes.show_endings(endings)
        self.chips.show_endings(endings)
        self._heading.setVisible(bool(endings))
        self._measure.setText(measure)
        self._measure.setVisible(bool(endings and measure))

    def show_rest(self, count: int) -> None:
        """Say that there are *count* more ways to end than are shown."""
        self._more.setText(self.tr("and {0} more").format(f"{count:,}") if count > 0 else "")
        self._more.setVisible(count > 0)

    def clear(self) -> None:
        """Show no failure, race or outcome."""
        clear(self._found)
        self.races.show_nothing()
        self.proof.hide()
        self.head.states.hide()
        self.show_rest(0)
        self.show_endings((), "")
        self.marks.show_outcomes({})
