"""The program's text: coloured, numbered, with every thread's place and every problem marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from gui.code import editing
from gui.code.breakpoints import Breakpoints
from gui.code.found import marks_of, words_at
from gui.code.highlighter import PythonHighlighter
from gui.code.lined import LinedEdit
from gui.code.margin import Margin, Marker
from gui.code.marks import bracket_marks, line_marks, problem_marks, spot_of
from gui.theme.plain import show_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.code.found import Found
    from gui.code.problems import Problem
    from gui.theme.look import Look

Modifier = Qt.KeyboardModifier
_MOVES = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
        Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    }
)  # fmt: skip
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_WAY_OUT = Qt.Key.Key_Escape
AIR = 0.14
"""Between two lines, in heights of a line."""
PAUSE = 350
"""Milliseconds without a key after which somebody has stopped typing."""


class CodeEditor(LinedEdit):
    """Edits one program.

    Signals:
        settled: The text changed and nobody types any more.
        line_wanted: Somebody wants to run to a line; carries its number.
        left: Somebody wants to drive the run by keys again.
    """

    settled = Signal()
    left = Signal()
    line_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor")
        self.setAccessibleName(self.tr("Program"))
        self._look = look
        self._problems: tuple[Problem, ...] = ()
        self._found: tuple[Found, ...] = ()
        self._roomy = False
        self._current: int | None = None
        self._highlighter = PythonHighlighter(self.document(), look)
        self._margin = Margin(self, look)
        self._margin.line_pressed.connect(self.line_wanted)
        self.breakpoints = Breakpoints(self.document(), self)
        self._margin.line_marked.connect(self.breakpoints.toggle)
        self.breakpoints.changed.connect(self._margin.set_breakpoints)
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self.settled)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.edited.connect(self._typing.start)
        self.blockCountChanged.connect(self._renew_margin)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._mark)
        look.changed.connect(self._dress)
        self._dress()

    # What is shown

    def set_program(self, text: str) -> None:
        """Show *text*, which is not an edit: nothing of it can be undone."""
        self.setPlainText(text)
        self._typing.stop()

    def settle(self) -> None:
        """Do not wait for the pause: whoever is typing wants the result now."""
        if self._typing.isActive():
            self._typing.stop()
            self.settled.emit()

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Underline *problems*; the reason shows under the mouse."""
        self._problems = tuple(problems)
        self._mark()

    def set_found(self, found: Sequence[Found]) -> None:
        """Underline what a search *found*; what it is shows under the mouse."""
        if tuple(found) != self._found:
            self._found = tuple(found)
            self._mark()

    def set_markers(self, markers: Sequence[Marker]) -> None:
        """Show where each thread is."""
        self._margin.set_markers(markers)
        if self._margin.width() != self._margin.width_wanted():
            self._renew_margin()

    def set_current(self, line: int | None) -> None:
        """Light up *line*, where the last step was; none if it is None."""
        self._current = line
        self._mark()
        # Who types must not have the text moved away from under the cursor.
        if line is not None and not self.hasFocus():
            self._show_line(line)

    def set_roomy(self, *, on: bool) -> None:
        """Have air between the lines, or as many of them in sight as go."""
        if on != self._roomy:
            self._roomy = on
            self._dress()

    @Slot(int)
    def go_to_line(self, line: int) -> None:
        """Put the cursor at the start of *line* and show it."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
            self.setFocus()

    # What keys do

    @Slot()
    def toggle_comment(self) -> None:
        """Make comments of the selected lines, or code of them again."""
        self._edit(editing.toggle_comment)

    @Slot()
    def indent(self) -> None:
        """Put the selected lines one deeper."""
        self._edit(editing.indent)

    @Slot()
    def outdent(self) -> None:
        """Put the selected lines one less deep."""
        self._edit(editing.outdent)

    def _edit(self, change: Callable[[QTextCursor], None]) -> None:
        cursor = self.textCursor()
        change(cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # How it is done

    def _dress(self) -> None:
        font = self._look.font("code")
        self.setFont(font)
        self.set_air(round(AIR * self.fontMetrics().height()) if self._roomy else 0)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._renew_margin()
        self._mark()

    def _renew_margin(self) -> None:
        width = self._margin.width_wanted()
        above = round(self._look.px("gap")) if self._roomy else 0
        self.setViewportMargins(width, above, 0, 0)
        box = self.contentsRect()
        self._margin.setGeometry(QRect(box.left(), box.top() + above, width, box.height() - above))
        self._margin.update()

    @Slot(QRect, int)
    def _follow(self, rect: QRect, moved: int) -> None:
        if moved:
            # Moved as a picture; only what comes into sight is painted.
            self._margin.scroll(0, moved)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    def _show_line(self, line: int) -> None:
        """Scroll no more than needed, and leave the user's cursor alone."""
        seen = [
            number for number, top, height in self.visible_lines() if top + height <= self.height()
        ]
        if seen and line not in seen:
            bar = self.verticalScrollBar()
            # With a third of what is in sight before it: what comes next is wanted more than what
            # was.
            bar.setValue(max(0, line - 1 - len(seen) // 3))

    def _mark(self) -> None:
        document, look = self.document(), self._look
        current = () if self._current is None else line_marks(self._current, document, look)
        # A cursor that is not seen has no partner to be shown.
        brackets = bracket_marks(self.textCursor(), look) if self.hasFocus() else ()
        found = marks_of(self._found, document, look)
        # All at once, as Qt has one list for them.
        self.setExtraSelections(
            [*current, *found, *problem_marks(self._problems, document, look), *brackets]
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew_margin()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Who comes by Tab may be on the way to something else, and changes no text by going on.
        self.setTabChangesFocus(event.reason() in _BY_TAB)
        super().focusInEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setTabChangesFocus(False)
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only keys that are no way past it come here, and those alone that are held with others
        # say nothing yet.
        self.setTabChangesFocus(self.tabChangesFocus() and event.key() in _HELD)
        plain = event.modifiers() in {Modifier.NoModifier, Modifier.KeypadModifier}
        key = event.key()
        if key == Qt.Key.Key_Backtab:
            self.outdent()
        elif key == Qt.Key.Key_Tab and plain:
            self.indent()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._edit(editing.new_line)
        elif key == Qt.Key.Key_Escape:
            # The way out for those who drive by keys: they step again.
            self.left.emit()
        elif not (key == Qt.Key.Key_Backspace and plain and editing.backspace(self.textCursor())):
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _is_for_text(event):
            # Keys that drive the run elsewhere move the cursor here.
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.viewport().mapFrom(self, event.pos())
            cursor = self.cursorForPosition(place)
            show_tip(event.globalPos(), self._problem_at(cursor), self)
            return True
        return super().event(event)

    def _problem_at(self, cursor: QTextCursor) -> str:
        for problem in self._problems:
            spot = spot_of(problem, self.document())
            if spot.selectionStart() <= cursor.position() <= spot.selectionEnd():
                return str(problem)
        return words_at(self._found, cursor.blockNumber() + 1)


def _is_for_text(event: QKeyEvent) -> bool:
    """Whether a shortcut that *event* announces gives way to the text."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    bare = event.modifiers() & ~(Modifier.ShiftModifier | Modifier.KeypadModifier)
    return not bare and (bool(event.text()) or event.key() in _MOVES) and event.key() != _WAY_OUT
