"""The findings: the verdict, how to see each failure, the outcomes, a thousand random runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.findings.bars import OutcomeBars, bar_of
from gui.findings.mending import MendPanel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import SignalInstance

    from gui.theme.look import Look

MOST_SHOWN: Final = 12
"""How many failures, warnings and outcomes are listed; the rest is counted."""


LEFT: Final = Qt.AlignmentFlag.AlignLeft


class FindingsPanel(QWidget):
    """Shows what is known of the text on screen, and offers to find out more.

    Signals:
        search_wanted: Try every schedule now.
        stop_wanted: End the search.
        random_wanted: Run it many times at random.
        smaller_wanted: Open a smaller copy, which can be searched to the end.
        schedule_wanted: Show a run; carries its schedule as text.
        mend_wanted: Look for repairs, and show them.
    """

    search_wanted = Signal()
    stop_wanted = Signal()
    random_wanted = Signal()
    smaller_wanted = Signal()
    schedule_wanted = Signal(str)
    mend_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.verdict = self._label("findings-verdict")
        self.advice = self._label("findings-advice")
        self.luck = self._label("findings-luck")
        self._search = self._button("find-all", self.tr("Try every schedule"), self.search_wanted)
        self._stop = self._button("find-stop", self.tr("Stop"), self.stop_wanted)
        self._random = self._button(
            "find-random", self.tr("Run it 1,000 times at random"), self.random_wanted
        )
        self._smaller = self._button("find-smaller", self.tr("Try it smaller"), self.smaller_wanted)
        self._mend = self._button("find-mend", self.tr("Mend it"), self.mend_wanted)
        self._heading = self._label("findings-heading")
        self.mending = MendPanel(look, self)
        self.mending.back_wanted.connect(self.show_findings)
        self.bars = OutcomeBars(look, self)
        self._found = QVBoxLayout()
        self._lay_out(round(look.px("gap")))
        self.show_nothing()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self, wordWrap=True)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, name: str, text: str, wish: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(wish)
        return button

    def _lay_out(self, gap: int) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * gap, 2 * gap, 2 * gap, gap)
        column.setSpacing(gap)
        column.addWidget(self.verdict)
        column.addWidget(self.advice)
        for button in (self._smaller, self._search, self._stop, self._mend):
            column.addWidget(button, alignment=LEFT)
        column.addLayout(self._found)
        column.addWidget(self._heading)
        column.addWidget(self.bars)
        column.addWidget(self._random, alignment=LEFT)
        column.addWidget(self.luck)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(area)
        self._pages.addWidget(self.mending)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    # What is shown

    @Slot()
    def show_findings(self) -> None:
        """Show what was found."""
        self._pages.setCurrentIndex(0)

    def show_mending(self) -> None:
        """Show the page of repairs."""
        self._pages.setCurrentWidget(self.mending)

    def show_nothing(self) -> None:
        """Nothing is known of the text."""
        self._say("quiet", self.tr("Not checked yet"))
        self._list((), (), ())
        self.show_work(going=False)
        self.luck.setText("")

    def show_work(self, *, going: bool) -> None:
        """A search goes on, or none does."""
        self._stop.setVisible(going)
        self._search.setVisible(not going)
        self._smaller.hide()
        self._mend.hide()
        if going:
            self._say("busy", self.tr("Trying every schedule…"))
            self._list((), (), ())

    def show_progress(self, states: int, seconds: float, limit: float) -> None:
        """So far it saw *states* in *seconds*; it gives up after *limit* seconds."""
        words = self.tr("{0} states so far, {1} a second. It gives up in {2} s.").format(
            f"{states:,}", f"{states / max(seconds, 0.01):,.0f}", f"{max(0.0, limit - seconds):.0f}"
        )
        if self.verdict.property("mood") == "failure":
            self._say("failure", self.tr("Unsafe"), words)
        else:
            self._say("busy", self.tr("Trying every schedule…"), words)

    def show_trouble(self, words: str) -> None:
        """The search could not be carried out."""
        self.show_work(going=False)
        self._say("undecided", self.tr("Could not be checked"), words)

    def show_report(self, report: Mapping[str, object]) -> None:
        """Show what `interlock check --json` found."""
        self.show_work(going=False)
        states = f"{report['states']:,}"
        match report["colour"]:
            case "green":
                advice = self.tr("{0} states: no schedule fails.").format(states)
                self._say("proved", self.tr("Proved safe"), advice)
            case "amber":
                advice = self.tr("{0} states: no schedule fails, and yet:").format(states)
                self._say("doubt", self.tr("Nothing fails, but…"), advice)
            case "red":
                self._say("failure", self.tr("Unsafe"), self.tr("{0} states").format(states))
                self._mend.show()
            case _:
                advice = self.tr(
                    "Nothing failed in {0} states, but {1}. Fewer threads or smaller "
                    "loops can be proved; a thousand random runs are quick."
                ).format(states, report["reason"])
                self._say("undecided", self.tr("Undecided"), self._known(report) + advice)
                self._smaller.setVisible(report["verdict"] == "undecided")
        doubts = _dicts(report["doubts"])
        told = {doubt["kind"] for doubt in doubts}
        warnings = [each for each in _dicts(report["warnings"]) if each["kind"] not in told]
        self._list(_dicts(report["failures"]), doubts, warnings)
        self._show_outcomes(report)

    def _known(self, report: Mapping[str, object]) -> str:
        """Which runs of an undecided program were all tried, and what grew."""
        known = []
        for bound in _dicts(report["bounds"]):
            words = (
                self.tr("No run with at most {0} switches fails.")
                if bound["by"] == "switches"
                else self.tr("No run with {0} or fewer departures from taking turns fails.")
            )
            if bound["steps"] is not None:
                words = self.tr("In the first {0} steps: ").format(bound["steps"]) + words
            words = words.format(bound["most"])
            if bound["values"] != "all":
                words += self.tr(" (Not all random values were tried.)")
            known.append(words)
        grew = ", ".join(str(each["what"]) for each in _dicts(report["grew"]))
        if grew:
            known.append(self.tr("What grew most: {0}.").format(grew))
        return "".join(f"{each} " for each in known)

    def show_reasons(self, report: Mapping[str, object]) -> None:
        """Say below each failure of *report*, which is shown already, why it comes about."""
        for number, failure in enumerate(_dicts(report["failures"])[:MOST_SHOWN]):
            why = failure["why"]
            label = self.findChild(QLabel, f"why-{number}")
            if why is None or label is None:
                continue
            assert isinstance(why, dict)
            label.setText("\n".join(why["sentences"]))
            label.show()
            rescue = self.findChild(QPushButton, f"show-rescue-{number}")
            if rescue is not None and why["instead"] is not None:
                rescue.setProperty("schedule", why["instead"])
                rescue.show()

    def show_first(self, failure: Mapping[str, object]) -> None:
        """Show *failure*, which a plain run had, while the search goes on."""
        words = self.tr("Looking for the simplest schedule that fails…")
        self._say("failure", self.tr("Unsafe"), words)
        self._list((failure,), (), ())

    def show_luck(self, runs: int, failed: int) -> None:
        """So many random runs were made, and so many of them *failed*."""
        self.luck.setText(
            self.tr("{0} random runs, {1} of them failed").format(f"{runs:,}", f"{failed:,}")
        )

    def _say(self, mood: str, words: str, more: str = "") -> None:
        self.verdict.setText(words)
        self.advice.setText(more)
        self.advice.setVisible(bool(more))
        self.verdict.setProperty("mood", mood)
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)

    def _list(
        self,
        failures: Sequence[Mapping[str, object]],
        doubts: Sequence[Mapping[str, object]],
        warnings: Sequence[Mapping[str, object]],
    ) -> None:
        while (item := self._found.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for number, failure in enumerate(failures[:MOST_SHOWN]):
            self._tell(f"failure-{number}", f"{failure['kind']}: {failure['message']}")
            # The reasons come later, and must not move what somebody may be about to press.
            self._found.addWidget(self._showing(number, failure), alignment=LEFT)
            self._tell(f"why-{number}", "").hide()
            self._found.addWidget(self._rescuing(number), alignment=LEFT)
        for number, doubt in enumerate(doubts[:MOST_SHOWN]):
            label = self._tell(f"doubt-{number}", str(doubt["message"]))
            label.setProperty("role", "doubt")
        for number, warning in enumerate(warnings[:MOST_SHOWN]):
            words = f"{warning['kind']}: {warning['message']}"
            self._tell(f"warning-{number}", words).setProperty("quiet", True)
        self._heading.hide()
        self.bars.show_bars(())

    def _tell(self, name: str, words: str) -> QLabel:
        label = self._label(name)
        label.setText(words)
        self._found.addWidget(label)
        return label

    def _showing(self, number: int, failure: Mapping[str, object]) -> QPushButton:
        """The button that shows *failure*."""
        words = self.tr("Show me (switches: {0})").format(failure["switches"])
        button = QPushButton(words, self)
        button.setObjectName(f"show-failure-{number}")
        button.setProperty("schedule", failure["schedule"])
        button.clicked.connect(self._show)
        return button

    def _rescuing(self, number: int) -> QPushButton:
        """The button that shows how the run could still have ended well, once that is known."""
        button = QPushButton(self.tr("Show the nearest run that ends well"), self)
        button.setObjectName(f"show-rescue-{number}")
        button.clicked.connect(self._show)
        button.hide()
        return button

    def _show_outcomes(self, report: Mapping[str, object]) -> None:
        outcomes = _dicts(report["outcomes"])
        heading = self.tr("Outcomes: {0}, and how many random runs end so")
        self._heading.setText(heading.format(f"{report['outcome_count']:,}"))
        self._heading.setVisible(bool(outcomes))
        self.bars.show_bars([bar_of(outcome) for outcome in outcomes[:MOST_SHOWN]])

    @Slot()
    def _show(self) -> None:
        self.schedule_wanted.emit(self.sender().property("schedule"))


def _dicts(value: object) -> Sequence[Mapping[str, object]]:
    assert isinstance(value, list)
    return value
