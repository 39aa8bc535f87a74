"""The line at the bottom: what the last step did, as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from gui.theme.measures import advance, broken, elided, line_height, two_lines
from gui.theme.plain import literally
from gui.theme.spacing import room_of
from gui.theme.told import About, html_of, width_of_told
from gui.theme.widgets import HELD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


_ROWS = 2
_HALL_BAR = 66.0
"""How high it is in a hall, in units of which a screen has 540."""
_HALL_SIZES = (22.0, 19.0)
"""Its letters there, in one line or in two."""
PLAIN = About()
"""What is told of nothing that has letters of its own."""
BRIEFLY = 6_000
"""Milliseconds for which a refusal is shown."""


class Narration(QLabel):
    """One sentence, told to screen readers as it changes.

    Who does it, code and values stand in letters of their own.  The sentence has one line of large
    letters, or else two of the ordinary size; it is elided where even those are too short.  The
    height is the same, so that nothing jumps.

    Signals:
        said: Something is shown for a while only; carries the words.
    """

    said = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("narration")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # By itself a label with a line above it leaves half a letter before its words, for which
        # nobody has room.
        self.setIndent(0)
        self._look = look
        self._sentence = ""
        self._in_hall, self._roomy = False, True
        self._kept = ("", False)
        self._about = About()
        self._brief = QTimer(self, singleShot=True, interval=BRIEFLY)
        self._brief.timeout.connect(self._tell_again)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self._sentence

    def tell_briefly(self, words: str) -> None:
        """Show *words* for a while, up to the next key or until there is something else to tell."""
        if not self._brief.isActive():
            self._kept = self._sentence, bool(self.property("failure"))
            application = QCoreApplication.instance()
            if application is not None:
                application.installEventFilter(self)
        self._show(words, failure=False)
        self._brief.start()
        self.said.emit(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # It comes before a key does anything, once for each press, whatever has the focus.
        pressed = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if pressed and cast("QKeyEvent", event).key() not in HELD:
            self._tell_again()
        return False

    @Slot()
    def _tell_again(self) -> None:
        self._end_brief()
        sentence, failure = self._kept
        self._show(sentence, failure=failure)

    def _end_brief(self) -> None:
        self._brief.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def tell(self, sentence: str, told: About = PLAIN, *, failure: bool = False) -> None:
        """Show *sentence*, which is *told* of that; *failure* says that it tells of one."""
        if self._brief.isActive() and sentence == self._kept[0]:
            # Nothing has happened since what was said for a while.
            return
        if self._brief.isActive():
            self._end_brief()
        self._about = told
        self._show(sentence, failure=failure)

    def _show(self, sentence: str, *, failure: bool) -> None:
        changed = sentence != self._sentence
        self._sentence = sentence
        self.setToolTip(literally(sentence))
        self.setAccessibleName(sentence)
        if self.property("failure") != failure:
            self.setProperty("failure", failure)
            self.style().unpolish(self)
            self.style().polish(self)
        self._fit()
        if changed and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    @Slot(bool)
    def set_in_hall(self, on: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Be as large as the last row of a hall needs it, or as usual."""
        self._in_hall = on
        self._dress()

    def set_roomy(self, *, on: bool) -> None:
        """Have air above and below, or as little as goes."""
        if on != self._roomy:
            self._roomy = on
            self._dress()

    def _dress(self) -> None:
        edge = room_of(self._look, "section")
        self.setContentsMargins(edge, 0, edge, 0)
        air = room_of(self._look, "edge" if self._roomy else "gap")
        usual = round(_ROWS * line_height(self._look, "body")) + air
        self.setFixedHeight(round(_HALL_BAR * self._look.zoom) if self._in_hall else usual)
        self._fit()

    def _fit(self) -> None:
        room = float(self.contentsRect().width())
        if self._in_hall and self._fit_in_hall(room):
            return
        large = self._wide(self._sentence, self._look.font("title")) <= room
        self.setFont(self._look.font("title" if large else "body"))
        rows = (
            [self._sentence]
            if large
            else two_lines(self._sentence, room / self._wider(), self._look)
        )
        self._write([self._cut(row, room) for row in rows])

    def _fit_in_hall(self, room: float) -> bool:
        """Write it in letters for the last row, if it has room in one line or in two."""
        for units, most in zip(_HALL_SIZES, (1, _ROWS), strict=True):
            font = self._look.font_of(self._look.zoom * units)
            rows = broken(self._sentence, font, room / self._wider())
            if len(rows) <= most:
                self.setFont(font)
                self._write(rows)
                return True
        return False

    def _wide(self, words: str, font: QFont) -> float:
        return width_of_told(words, self._about, font.pixelSize()) + 1

    def _wider(self) -> float:
        """How many times as wide as in plain letters the sentence is."""
        font = self._look.font("body")
        plain = advance(self._sentence, font)
        return max(1.0, self._wide(self._sentence, font) / plain) if plain else 1.0

    def _cut(self, row: str, room: float) -> str:
        font = self.font()
        while row and (wide := self._wide(row, font)) > room:
            row = elided(row, font, advance(row, font) * room / wide - 1)
        return row

    def _write(self, rows: Sequence[str]) -> None:
        super().setText("<br>".join(html_of(row, self._about) for row in rows))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
