"""Labels and buttons that several parts of the window are made of, and an end to them."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from gui.theme.drawings.icons import icon
from gui.theme.measures import elided, line_height
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QLayout

    from gui.theme.look import Look, TextRole


HELD: Final = frozenset({
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
})  # fmt: skip
"""Keys that do nothing by themselves."""


def plain_label(words: str, name: str, parent: QWidget) -> QLabel:
    """A label that shows *words* letter by letter and lets them be selected."""
    label = QLabel(words, parent, wordWrap=True)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def figure_label(words: str, name: str, parent: QWidget) -> QLabel:
    """A label that shows *words* with their first figure in bold."""
    label = plain_label(words, name, parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    bold = re.sub(r"\d[\d.,]*", lambda found: f"<b>{found[0]}</b>", escape(words), count=1)
    label.setText(bold)
    # Else a screen reader reads the marks of the rich text as well.
    label.setAccessibleName(words)
    return label


def wish_button(words: str, name: str, wish: SignalInstance, parent: QWidget) -> QPushButton:
    """A button that emits *wish*, a signal that carries nothing."""
    button = QPushButton(words, parent)
    button.setObjectName(name)
    button.clicked.connect(wish)
    return button


class Sign(QWidget):
    """A picture beside words that say the same: as high as a line of their *size*."""

    def __init__(
        self, name: str, role: str, look: Look, parent: QWidget, size: TextRole = "body"
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._look, self._size = name, role, look, size
        # It lies on buttons, which are to get the click.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, name: str, role: str) -> None:
        """Show another picture; none if it has no *name*."""
        self._name, self._role = name, role
        self.setVisible(bool(name))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = round(line_height(self._look, self._size))
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            icon(self._name, self._look, self._role).paint(QPainter(self), self.rect())


class Rule(QWidget):
    """A thin upright line between two groups of a row, with room at both of its sides."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * round(self._look.px("gap")) + 1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        inset, middle = round(self._look.px("tight")), self.width() // 2
        line = self.rect().adjusted(middle, inset, middle - self.width() + 1, -inset)
        QPainter(self).fillRect(line, self._look.colour("line"))


class ElidedLabel(QLabel):
    """Shows one line of plain words, cut with an ellipsis where it is too long; the tip has all."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Its words must not hold the window wide: they are cut where there is no room.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(words)
        self.setText(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = elided(self._words, self.font(), float(self.width()))
        self.setText(shown)
        self.setToolTip("" if shown == self._words else literally(self._words))


def allow(part: QWidget, reason: str = "") -> None:
    """Let *part* be used, or have its tooltip say for which *reason* not."""
    # Only what is not disabled by hand already has its usual tip; the other has a reason in its
    # place.
    if not part.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled):
        part.setProperty("usual_tip", part.toolTip())
    part.setEnabled(not reason)
    part.setToolTip(literally(reason) if reason else part.property("usual_tip"))


def clear(layout: QLayout) -> None:
    """Take everything out of *layout*, and do away with the widgets in it and in its rows."""
    while (item := layout.takeAt(0)) is not None:
        widget, row = item.widget(), item.layout()
        if row is not None:
            # Its widgets are children of the same parent, and would stay where they stood.
            clear(row)
        if widget is not None:
            # Hidden first, or a focus in it would be lost and not go on to another.
            widget.hide()
            # Only later are they deleted: until then nobody is to find them among the children.
            widget.setParent(None)
            widget.deleteLater()


def keeps_key(event: QEvent) -> bool:
    """Whether *event* asks for a key that belongs to the widget, which takes it.

    Qt asks so whatever has the focus before a shortcut of the window gets the key.
    """
    asks = event.type() == QEvent.Type.ShortcutOverride
    if asks:
        event.accept()
    return asks
