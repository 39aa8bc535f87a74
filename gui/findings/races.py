"""The data races of a report, and what else it warns of, below the outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.findings.outcomes import MOST_SHOWN
from gui.findings.reports import dicts
from gui.findings.telling import races_of
from gui.theme.widgets import clear, plain_label

if TYPE_CHECKING:
    from gui.findings.reports import Report
    from gui.findings.telling import Race
    from gui.theme.look import Look


class RaceList(QWidget):
    """Shows each variable whose uses race, then all other warnings; hidden if there are none.

    Signals:
        lines_wanted: Show the lines of a race; carries them as a tuple.
    """

    lines_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is known of races."""
        clear(self._column)
        self.hide()

    def show_report(self, report: Report) -> None:
        """Show what *report* has of races and warnings."""
        self.show_nothing()
        self._column.setSpacing(round(self._look.px("gap")))
        self._add_races(races_of(report))
        self._add_warnings(report)
        self.setVisible(bool(self._column.count()))

    def _add_races(self, races: tuple[Race, ...]) -> None:
        if races:
            words = self.tr("Data races: {0}").format(len(races))
            self._column.addWidget(plain_label(words, "races-heading", self))
        for number, race in enumerate(races[:MOST_SHOWN]):
            row = RaceRow(race, number, self._look, self)
            row.lines_wanted.connect(self.lines_wanted)
            self._column.addWidget(row)

    def _add_warnings(self, report: Report) -> None:
        told = {str(doubt["message"]) for doubt in dicts(report["doubts"])}
        kinds = {"data-race", "outcomes"}
        others = [one for one in dicts(report["doubts"]) if one["kind"] not in kinds]
        others += [one for one in dicts(report["warnings"]) if str(one["message"]) not in told]
        for number, other in enumerate(others[:MOST_SHOWN]):
            label = plain_label(str(other["message"]), f"warning-{number}", self)
            label.setProperty("quiet", True)
            self._column.addWidget(label)


class RaceRow(QPushButton):
    """A variable whose uses race; goes to the first line of the *race*.

    Signals:
        lines_wanted: Show these lines; carries them as a tuple.
    """

    lines_wanted = Signal(object)

    def __init__(self, race: Race, number: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"race-{number}")
        self.setProperty("race", True)
        self._race = race
        gap = round(look.px("gap"))
        lines = ", ".join(str(line) for line in race.lines)
        where = self.tr("written and read with nothing between, line {0}").format(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap // 2, gap, gap // 2)
        column.setSpacing(0)
        for words, role in ((race.name, "card-title"), (where, ""), (race.effect, "doubt")):
            label = QLabel(words, self, wordWrap=True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setAccessibleName(f"{race.name}: {where}; {race.effect}")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self.lines_wanted.emit(self._race.lines)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)
