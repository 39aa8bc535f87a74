"""What happened: every step of the run as a sentence, in a list that asks for what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from core.scenes.run import Run
    from core.scenes.scene import Scene

_DIGITS = 3
"""Numbers are as wide as this at least, so that short ones stand below each other."""
_REST: Final = 80
"""Milliseconds after a jump in which no other one comes before the story follows."""
Index = QModelIndex | QPersistentModelIndex


class StoryModel(QAbstractListModel):
    """A row a step of *run*; the words are made when a row is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._rows = 0
        self._branches = 0

    @property
    def tells(self) -> bool:
        """Whether there is a run to tell of."""
        return self._run is not None

    def show_run(self, run: Run | None) -> None:
        """Tell of *run* from now on."""
        self.beginResetModel()
        self._run = run
        self._rows = 0 if run is None else len(run.simulation.trace)
        self._branches = 0 if run is None else len(run.simulation.branches)
        self.endResetModel()

    def follow(self, length: int) -> None:
        """The run has *length* steps now, of which the last may be others than before."""
        # Rows come and go at the end: a model that is reset loses the selection and where it was
        # scrolled.
        if length > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, length - 1)
            self._rows = length
            self.endInsertRows()
        elif length < self._rows:
            self.beginRemoveRows(QModelIndex(), length, self._rows - 1)
            self._rows = length
            self.endRemoveRows()
        # A list lays out all its rows afresh when told that they changed: only a fork does that.
        branches = 0 if self._run is None else len(self._run.simulation.branches)
        if length and branches != self._branches:
            self.dataChanged.emit(self.index(0), self.index(length - 1))
        self._branches = branches

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._rows

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._run is None or index.row() >= self._rows:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            sentence = self._run.sentence(index.row())
            digits = max(_DIGITS, len(str(self._rows)))
            number = str(index.row() + 1).rjust(digits, "\N{FIGURE SPACE}")
            words = f"{number}  {sentence}"
            return words if role == Qt.ItemDataRole.DisplayRole else literally(words)
        return None


class Story(QListView):
    """The list of sentences; the step just made is the current row.

    Signals:
        jump_wanted: A sentence was pressed; carries the position after its step.
    """

    jump_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story")
        self.setAccessibleName(self.tr("What happened"))
        self._model = StoryModel(self)
        self._position = 0
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.setInterval(_REST)
        self._arriving.timeout.connect(self._arrive)
        self.setModel(self._model)
        # All digits are as wide as each other, so that the sentences begin below each other.
        figures = QFont()
        figures.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(figures)
        self.setUniformItemSizes(True)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    @Slot(object)
    def show_run(self, run: Run | None) -> None:
        """Tell of *run*."""
        self._position = 0
        self._arriving.stop()
        self._model.show_run(run)

    @Slot(object)
    def show_scene(self, scene: Scene) -> None:
        """Make the step before *scene* the current row, and show it.

        While somebody jumps about, only once they have arrived: to tell a page of steps in
        words takes longer than a picture may.
        """
        self._model.follow(scene.length)
        far = abs(scene.position - self._position) > 1
        self._position = scene.position
        if not (far and self._arriving.isActive()):
            self._arrive()
        if far:
            self._arriving.start()

    @Slot()
    def _arrive(self) -> None:
        """Show the row of the step before the position."""
        if self._position:
            index = self._model.index(self._position - 1)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.scrollToTop()

    @Slot()
    def copy(self) -> None:
        """Put the selected sentences on the clipboard."""
        # Qt has them in the order in which they were selected.
        rows = sorted(index.row() for index in self.selectedIndexes())
        words = [str(self._model.index(row).data()) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(words))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        air = self.fontMetrics().height()
        room = self.viewport().rect().adjusted(air, air, -air, -air)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self.empty_words)
        painter.end()

    @property
    def empty_words(self) -> str:
        """What stands here before the first step."""
        if not self._model.tells:
            return self.tr("Every step is told here in a sentence, once the text can be run.")
        return self.tr("Every step is told here in a sentence. Press Right for the first one.")

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        self.jump_wanted.emit(index.row() + 1)
