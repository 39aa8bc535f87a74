"""The data races of a report, and what else it warns of, below the outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.findings.outcomes import MOST_SHOWN
from gui.findings.reports import dicts
from gui.findings.telling import races_of
from gui.theme.spacing import room_of, space
from gui.theme.widgets import Sign, clear, plain_label
from gui.theme.words_button import WordsButton

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
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no races, as nothing is known of any."""
        clear(self._column)
        self.hide()

    def show_report(self, report: Report) -> None:
        """Show what *report* has of races and warnings."""
        self.show_nothing()
        space(self._column, self._look, between="gap")
        self._add_races(races_of(report))
        self._add_warnings(report)
        self.setVisible(bool(self._column.count()))

    def _add_races(self, races: tuple[Race, ...]) -> None:
        if races:
            self._column.addWidget(_rule(self))
            self._column.addLayout(self._heading(races))
        for number, race in enumerate(races[:MOST_SHOWN]):
            row = RaceRow(race, number, self._look, self)
            row.lines_wanted.connect(self.lines_wanted)
            self._column.addWidget(row)

    def _heading(self, races: tuple[Race, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        words = self.tr("Data race") if len(races) == 1 else self.tr("Data races")
        row.addWidget(plain_label(words, "races-heading", self))
        words = self.tr("1 variable") if len(races) == 1 else self.tr("{0} variables")
        count = plain_label(words.format(len(races)), "races-count", self)
        count.setProperty("quiet", True)
        count.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(count, 1)
        space(row, self._look, between="gap")
        row.setContentsMargins(0, room_of(self._look, "tight"), 0, 0)
        return row

    def _add_warnings(self, report: Report) -> None:
        # Doubts are among the warnings of a report as well.
        told = {str(doubt["message"]) for doubt in dicts(report["doubts"])}
        kinds = {"data-race", "outcomes"}
        others = [one for one in dicts(report["doubts"]) if one["kind"] not in kinds]
        others += [one for one in dicts(report["warnings"]) if str(one["message"]) not in told]
        for number, other in enumerate(others[:MOST_SHOWN]):
            label = plain_label(str(other["message"]), f"warning-{number}", self)
            label.setProperty("quiet", True)
            self._column.addWidget(label)


def _rule(parent: QWidget) -> QFrame:
    """A thin line before a section."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


class RaceRow(WordsButton):
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
        lines = ", ".join(str(line) for line in race.lines)
        where = self.tr("line {0}").format(lines)
        lock = self.tr("no lock is held by both")
        row, column, head = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        space(row, look, sides="block", ends="gap", between="gap")
        space(column, look, between="tight")
        row.addWidget(Sign("warning", "invalid", look, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(Sign("right", "muted", look, self))
        column.addLayout(head)
        head.addWidget(self.label(race.name, "code-title"))
        at_right = self.label(where, "note")
        at_right.setAlignment(Qt.AlignmentFlag.AlignRight)
        head.addWidget(at_right, 1)
        column.addWidget(self.label(race.users, "note"))
        column.addWidget(self.label(f"{lock} \N{MIDDLE DOT} {race.effect}", "doubt"))
        self.setAccessibleName(f"{race.name}: {race.users}, {where}; {lock}; {race.effect}")
        self.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self.lines_wanted.emit(self._race.lines)
