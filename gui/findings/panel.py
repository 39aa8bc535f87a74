"""The findings: the verdict, how to see each failure, the outcomes, a thousand random runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.findings.advice import doubt_advice, proved_advice, undecided_advice
from gui.findings.cards import FailureCard
from gui.findings.endings import endings_of, outcomes_to_mark
from gui.findings.found_page import FoundPage
from gui.findings.mending import MendPanel
from gui.findings.outcomes import MOST_SHOWN
from gui.findings.real import RealPanel
from gui.findings.reports import dicts
from gui.findings.telling import causes_of, verdict_of
from gui.theme.widgets import plain_label, wish_button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gui.findings.endings import Ending
    from gui.theme.look import Look


class FindingsPanel(QWidget):
    """Shows what is known of the text on screen, and offers to find out more.

    Signals:
        search_wanted: Try every schedule now.
        stop_wanted: End the search, or the runs at random.
        random_wanted: Run it many times at random.
        go_on_wanted: Search once more, for longer.
        smaller_wanted: Open a smaller copy, which can be searched to the end.
        schedule_wanted: Show a run; carries its schedule as text.
        lines_wanted: Show these lines of the program; carries them as a tuple.
        mend_wanted: Look for repairs, and show them.
        real_wanted: Show a failure on real CPython; carries its schedule and how it is told.
        beside_wanted: Show two runs on one axis; carries the schedules of the bad and the good one.
        why_wanted: Show why a failure comes about; carries the `Reason`.
        why_over: Why a failure comes about is not to be shown any more.
        room_wanted: What is shown now wants to be so many pixels wide; 0 if that is no matter.
    """

    search_wanted = Signal()
    stop_wanted = Signal()
    random_wanted = Signal()
    go_on_wanted = Signal()
    smaller_wanted = Signal()
    schedule_wanted = Signal(str)
    lines_wanted = Signal(object)
    mend_wanted = Signal()
    real_wanted = Signal(str, str)
    beside_wanted = Signal(str, str)
    why_wanted = Signal(object)
    why_over = Signal()
    room_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self._look = look
        self._cards: list[FailureCard] = []
        words = self.tr("Try every schedule")
        search = wish_button(words, "find-all", self.search_wanted, self)
        page = self._page = FoundPage(look, search, self)
        self.verdict, self.states, self.advice = (
            page.head.verdict,
            page.head.states,
            page.head.advice,
        )
        self.luck, self.habit = page.luck.luck, page.luck.habit
        self.proof, self.undecided, self.marks = page.proof, page.undecided, page.marks
        self.outcomes, self.chips = page.outcomes, page.chips
        self.mending = MendPanel(look, self)
        self.real = RealPanel(look, self)
        self._veil = plain_label("", "findings-veil", self)
        self._veil.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        for each in (page, self.mending, self._veil, self.real):
            self._pages.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._connect()
        self.show_nothing()

    def _connect(self) -> None:
        page = self._page
        page.luck.random_wanted.connect(self.random_wanted)
        page.luck.stop_wanted.connect(self.stop_wanted)
        page.undecided.go_on_wanted.connect(self.go_on_wanted)
        page.undecided.smaller_wanted.connect(self.smaller_wanted)
        page.outcomes.schedule_wanted.connect(self.schedule_wanted)
        page.races.lines_wanted.connect(self.lines_wanted)
        self.mending.back_wanted.connect(self.show_findings)
        self.real.back_wanted.connect(self.show_findings)
        self._pages.currentChanged.connect(self._want_room)
        self.mending.filled.connect(self._want_room)

    # What is shown

    @Slot()
    def show_findings(self) -> None:
        """Show what was found, unless that is hidden."""
        # A page that is chosen while the veil is up must not show through: the veil is asked each
        # time.
        self._pages.setCurrentWidget(self._veil if self._veil.text() else self._page)

    def set_veil(self, words: str) -> None:
        """Show *words* in place of what was found; show it again if there are none."""
        # Whoever reads repairs or runs on CPython stays there when the veil goes.
        veiled = self._pages.currentWidget() is self._veil
        self._veil.setText(words)
        if words or veiled:
            self.show_findings()

    def show_mending(self) -> None:
        """Show the page of repairs."""
        self._pages.setCurrentWidget(self.mending)

    @Slot()
    def _want_room(self) -> None:
        mending = self._pages.currentWidget() is self.mending
        self.room_wanted.emit(self.mending.wanted if mending else 0)

    def show_real(self) -> None:
        """Show the page that executes the program."""
        self._pages.setCurrentWidget(self.real)

    def show_nothing(self) -> None:
        """Show that nothing is known of the text."""
        self._page.head.say("quiet", self.tr("Not checked yet"))
        self._clear()
        self.show_work(going=False)

    def show_refused(self) -> None:
        """The text cannot be run, so that nothing can be tried."""
        self.show_nothing()
        self._page.head.say(
            "quiet", self.tr("Nothing to try yet"), self.tr("F8 goes to the line in the way.")
        )
        self._page.search.hide()
        self._page.luck.offer_nothing()

    def show_work(self, *, going: bool) -> None:
        """Say that a search is *going*, or offer to begin one."""
        self._page.luck.show_search(going=going)
        self._page.search.setVisible(not going)
        self.undecided.hide()
        if going:
            self._page.head.say("busy", self.tr("Trying every schedule…"))
            self._clear()

    def show_progress(self, states: int, seconds: float, limit: float) -> None:
        """So far it saw *states* in *seconds*; it gives up after *limit* seconds."""
        words = self.tr("{0} states so far, {1} a second. It gives up in {2} s.").format(
            f"{states:,}", f"{states / max(seconds, 0.01):,.0f}", f"{max(0.0, limit - seconds):.0f}"
        )
        # A failure was met already, and no progress makes it less true.
        if self.verdict.property("mood") == "failure":
            self._page.head.say("failure", self.tr("Unsafe"), words)
        else:
            self._page.head.say("busy", self.tr("Trying every schedule…"), words)

    def show_trouble(self, words: str) -> None:
        """The search could not be carried out."""
        self.show_work(going=False)
        self._page.head.say("undecided", self.tr("Could not be checked"), words)

    def show_report(self, report: Mapping[str, object]) -> None:
        """Show what `interlock check --json` found."""
        self.show_work(going=False)
        self._clear()
        self._page.search.hide()
        verdict, tried = verdict_of(report), self.tr("{0} states, all tried")
        self.states.setText(tried.format(f"{report['states']:,}"))
        # Beside the long words of the others is no room: what they say below has the figure.
        self.states.setVisible(verdict.mood == "failure" and bool(report["complete"]))
        match verdict.mood:
            case "failure":
                self._page.head.say("failure", verdict.meaning.partition(",")[0])
            case "doubt":
                self._page.head.say(
                    "doubt", self.tr("Nothing fails. Is that right?"), doubt_advice(report)
                )
            case "proved":
                self._page.head.say(
                    "proved", self.tr("Proved: no schedule fails"), proved_advice(report)
                )
            case _:
                self._page.head.say(
                    "undecided", self.tr("Undecided, so far"), undecided_advice(report)
                )
        # By cause, since one race may fail with a hundred different numbers in its message.
        for number, cause in enumerate(causes_of(report)[:MOST_SHOWN]):
            self._add_card(FailureCard(cause, number, self._look, self))
        self._page.races.show_report(report)
        endings = endings_of(report)
        if verdict.mood == "proved":
            self.proof.show_proof(endings, int(str(report["outcome_count"])))
        self.show_endings(endings, self.tr("under a random scheduler"))
        # Where nothing fails, whether it is right is the question.
        self.marks.show_outcomes(outcomes_to_mark(report), at_once=verdict.mood == "doubt")
        self._page.show_rest(int(str(report["outcome_count"])) - len(self.outcomes.rows))

    def show_way_on(self, report: Mapping[str, object], minutes: int, edits: Sequence[str]) -> None:
        """Show how far an undecided *report* got; see `UndecidedCard.show_report`."""
        self.undecided.show_report(report, minutes, edits)

    def show_endings(self, endings: Sequence[Ending], measure: str = "") -> None:
        """Show these ways to end; *measure* says what their figures mean."""
        self._page.show_endings(endings, measure)

    def show_reasons(self, report: Mapping[str, object]) -> None:
        """Say with each failure of *report*, which is shown already, why it comes about."""
        # By schedule: reasons come in a second report, in which failures may stand in another
        # order.
        known = {str(one["schedule"]): one["why"] for one in dicts(report["failures"])}
        for card in self._cards:
            why = known.get(str(card.cause.failures[0]["schedule"]))
            if isinstance(why, dict):
                card.show_reason(why)

    def open_why(self) -> None:
        """Open the reasons of the first failure, if they are known."""
        for card in self._cards[:1]:
            card.open_why()

    def close_why(self) -> None:
        """No steps that matter are shown any more."""
        for card in self._cards:
            card.close_why()

    def show_first(self, failure: Mapping[str, object]) -> None:
        """Show *failure*, which a plain run had, while the search goes on."""
        words = self.tr("Looking for the simplest schedule that fails…")
        self._page.head.say("failure", self.tr("Unsafe"), words)
        self._clear()
        partly = {"failures": [failure], "outcomes": [], "outcome_count": 0}
        self._add_card(FailureCard(causes_of(partly)[0], 0, self._look, self))

    def show_runs(self, words: str, *, going: bool) -> None:
        """Say how many runs at random were made, and what came of them."""
        self._page.luck.show_runs(words, going=going)

    def show_habit(self, words: str) -> None:
        """Say what came of runs as CPython takes turns."""
        self._page.luck.show_habit(words)

    # How it is told

    def _clear(self) -> None:
        """Show no failure, race or outcome."""
        self._page.clear()
        self._cards = []
        self.show_runs("", going=False)
        self.show_habit("")

    def _add_card(self, card: FailureCard) -> None:
        card.schedule_wanted.connect(self.schedule_wanted)
        card.mend_wanted.connect(self.mend_wanted)
        card.real_wanted.connect(self.real_wanted)
        card.beside_wanted.connect(self.beside_wanted)
        card.why_wanted.connect(self.why_wanted)
        card.why_over.connect(self.why_over)
        self._cards.append(card)
        self._page.add_card(card)
