"""Mend it: edits after which no schedule fails, each with its proof, to be applied by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from gui.findings.diff import DiffView
from gui.findings.mended import MendedPart
from gui.theme.spacing import room_of, space
from gui.theme.widgets import clear, plain_label, wish_button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gui.findings.telling import Verdict
    from gui.theme.look import Look

LEFT: Final = Qt.AlignmentFlag.AlignLeft


class MendPanel(QWidget):
    """Shows the repairs that were found, and how far the search for them is.

    Signals:
        back_wanted: Go back to the findings.
        search_wanted: Look for repairs.
        stop_wanted: Look for no more of them.
        hints_wanted: Go to the hints of the lesson.
        apply_wanted: Make the edit; carries the repair, as `interlock fix --json` has it.
        compare_wanted: Show the run before and after; carries the new text.
        filled: Other repairs are shown.
    """

    back_wanted = Signal()
    search_wanted = Signal()
    stop_wanted = Signal()
    hints_wanted = Signal()
    apply_wanted = Signal(object)
    compare_wanted = Signal(str)
    filled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mending")
        self._look = look
        self._repairs: Sequence[Mapping[str, object]] = ()
        back = self.tr("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK} Findings")
        self._back = wish_button(back, "mend-back", self.back_wanted, self)
        self.heading = plain_label(self.tr("Mend it"), "mend-heading", self)
        self.state = plain_label("", "mend-state", self)
        self._search = wish_button(
            self.tr("Look for repairs"), "mend-search", self.search_wanted, self
        )
        self._stop = wish_button(self.tr("Stop"), "mend-stop", self.stop_wanted, self)
        self._hints = wish_button(self.tr("Go to the hints"), "mend-hints", self.hints_wanted, self)
        self.mended = MendedPart(look, self)
        self._cards = QVBoxLayout()
        words = self.tr(
            "Ctrl+Enter applies the one with the focus; one Undo takes it back. Nothing is saved."
        )
        self._foot = plain_label(words, "mend-foot", self)
        self._foot.setProperty("quiet", True)
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        space(column, self._look, sides="edge", ends="edge", between="block")
        space(self._cards, self._look, between="block")
        column.addWidget(self._back, alignment=LEFT)
        column.addWidget(self.heading)
        column.addWidget(self.state)
        column.addWidget(self.mended)
        for button in (self._search, self._stop, self._hints):
            column.addWidget(button, alignment=LEFT)
        column.addLayout(self._cards)
        column.addWidget(self._foot)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Repairs"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    # What is shown

    @property
    def repairs(self) -> Sequence[Mapping[str, object]]:
        """The repairs that are shown."""
        return self._repairs

    def show_nothing(self) -> None:
        """Offer to look for repairs of the text, as nobody has done so."""
        self._tell(self.tr("Edits after which no schedule fails."), search=True)

    def show_hints_first(self, seen: int, many: int) -> None:
        """The text is a lesson's, of whose *many* hints only so many have been *seen*."""
        words = self.tr("First the hints of this lesson: {0} of {1} are seen.")
        self._tell(words.format(seen, many), hints=True)

    def show_work(self) -> None:
        """Say that repairs are looked for."""
        self._tell(self.tr("The program is checked first…"), stop=True)

    def show_trouble(self, words: str) -> None:
        """Say in *words* why no repairs can be looked for."""
        self._tell(words, search=True)

    def show_applied(self, title: str) -> None:
        """The edit called *title* is made, and every schedule of the new text is tried."""
        self._tell("")
        self.mended.show_edit(title.replace("`", ""))

    def show_verdict(self, verdict: Verdict) -> None:
        """The search of the text came to *verdict*, which is news after an edit."""
        if self.mended.on:
            self.mended.show_verdict(verdict)

    def show_report(self, report: Mapping[str, object], *, going: bool) -> None:
        """Show what `interlock fix --json` has found; *going* says that it still looks."""
        repairs = report["repairs"]
        assert isinstance(repairs, list)
        words = self.tr("{0} edits tried in every schedule, {1} proved.").format(
            report["tried"], report["proved"]
        )
        if going:
            words = self.tr("{0} of {1} edits tried in every schedule, {2} proved…").format(
                report["tried"], report["of"], report["proved"]
            )
        elif report["verdict"] == "safe":
            words = self.tr("There is nothing to mend: no schedule fails.")
        elif report["verdict"] == "undecided":
            words = self.tr("Undecided: nothing failed so far, so there is nothing to mend yet.")
        elif not repairs:
            words = self.tr("No repair of one edit found. Edits tried: {0}.").format(
                report["tried"]
            )
            if not report["complete"]:
                words = self.tr("{0} Not all of them were tried.").format(words)
        self._tell(words, repairs=repairs, stop=going)

    def _tell(
        self,
        words: str,
        *,
        repairs: Sequence[Mapping[str, object]] = (),
        search: bool = False,
        stop: bool = False,
        hints: bool = False,
    ) -> None:
        before = self._name_of_focus
        self.mended.forget()
        self.state.setText(words)
        self.state.setVisible(bool(words))
        offered = ((self._search, search), (self._stop, stop), (self._hints, hints))
        if any(button.hasFocus() and not shown for button, shown in offered):
            # From what goes away the window would take the focus to the stage.
            self._back.setFocus()
        for button, shown in offered:
            button.setVisible(shown)
        self._foot.setVisible(bool(repairs))
        texts = [each["text"] for each in repairs]
        if texts != [each["text"] for each in self._repairs]:
            self._repairs = repairs
            self._fill()
        if before and repairs and self._name_of_focus != before:
            # What had the focus is gone: the same diff has it again, or what there is to do first.
            diff = self.findChild(DiffView, before)
            if diff is None:
                self.take_focus()
            else:
                diff.setFocus()

    @property
    def _name_of_focus(self) -> str:
        """The name of what has the focus here; nothing if it is elsewhere."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus) and focus.isVisible()
        return focus.objectName() if here and focus is not None else ""

    def _fill(self) -> None:
        clear(self._cards)
        for number, repair in enumerate(self._repairs):
            card = RepairCard(self._look, number, repair, self)
            card.apply_wanted.connect(self.apply_wanted)
            card.compare_wanted.connect(self.compare_wanted)
            self._cards.addWidget(card)
        self.filled.emit()

    @property
    def wanted(self) -> int:
        """The pixels in which no line of a diff has to be cut; 0 if there is none."""
        if not self._repairs:
            return 0
        look = self._look
        around = 2 * (room_of(look, "edge") + room_of(look, "block") + room_of(look, "gap"))
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return around + bar + max(diff.wanted for diff in self.findChildren(DiffView))

    def take_focus(self) -> None:
        """Let keys begin with the first repair, or with what there is to do before it."""
        card = self.findChild(DiffView, "mend-diff-0")
        shown = [each for each in (self._hints, self._search, self._stop) if not each.isHidden()]
        # What asks for an edit never gets the focus by itself.
        (card or next(iter(shown), self._back)).setFocus()


class RepairCard(QFrame):
    """One repair: what it does, its diff, and what else comes of it.

    Signals:
        apply_wanted: Make the edit; carries the repair.
        compare_wanted: Show the run before and after; carries the new text.
    """

    apply_wanted = Signal(object)
    compare_wanted = Signal(str)

    def __init__(
        self, look: Look, number: int, repair: Mapping[str, object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._repair = repair
        # Only who mends needs it; what makes edits is read from many files.
        from core.repair.templates.lifetimes import IN_TURN  # noqa: PLC0415

        # Names stand between marks that are no part of them.
        title, states = str(repair["title"]).replace("`", ""), f"{repair['states']:,}"
        column = QVBoxLayout(self)
        space(column, look, sides="block", ends="block", between="gap")
        self._say(column, f"{number + 1}  {title[:1].upper()}{title[1:]}", "title")
        proof = self.tr("\N{CHECK MARK} proved: no schedule fails (states: {0})").format(states)
        self._say(column, proof, "proof")
        diff = DiffView(look, str(repair["diff"]), self)
        diff.setObjectName(f"mend-diff-{number}")
        name = self.tr("Repair {0}: {1}. {2}. Ctrl+Enter applies it.")
        diff.setAccessibleName(name.format(number + 1, title, proof[2:]))
        diff.apply_wanted.connect(self._apply)
        column.addWidget(diff)
        if repair["waits"]:
            # What makes threads useless is no cure that one should take without a thought.
            self._say(column, str(repair["waits"]), "doubt" if repair["kind"] == IN_TURN else "how")
        if repair["keeps"] is False:
            words = self.tr("One more outcome is possible than where no threads interleave: {0}")
            extra = str(repair["extra"]) or self.tr("nothing printed")
            self._say(column, words.format(extra), "doubt")
        row = QHBoxLayout()
        for key, words, slot in (
            ("apply", self.tr("Apply"), self._apply),
            ("compare", self.tr("Compare runs"), self._compare),
        ):
            button = QPushButton(words, self)
            button.setObjectName(f"mend-{key}-{number}")
            button.setAccessibleName(f"{words}: {title}")
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _say(self, column: QVBoxLayout, words: str, role: str) -> None:
        label = QLabel(words, self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        column.addWidget(label)

    @Slot()
    def _apply(self) -> None:
        self.apply_wanted.emit(self._repair)

    @Slot()
    def _compare(self) -> None:
        self.compare_wanted.emit(str(self._repair["text"]))
