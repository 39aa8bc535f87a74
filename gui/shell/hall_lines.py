"""The lines of code in a hall: of the functions that threads are in, for the last row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from core.scenes.excerpt import excerpt_of, widest
from core.scenes.space.box import Box
from core.scenes.space.code_column import code_width, lay_out_code
from gui.stage.canvas import Canvas
from gui.stage.code_column import paint_code
from gui.stage.written import Record
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from core.scenes.excerpt import Excerpt
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.theme.look import Look


class HallLines(QWidget):
    """Shows what of the program matters at the scene it is shown; nobody writes into it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hall-lines")
        self._look = look
        self._run: Run | None = None
        self._scene: Scene | None = None
        self._excerpt: Excerpt | None = None
        self.record = Record()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)
        self.hide()

    @Slot(object)
    def show_run(self, run: Run | None) -> None:
        """Show the program of *run* from now on."""
        self._run, self._scene, self._excerpt = run, None, None
        self.update()

    @Slot(object)
    def show_scene(self, scene: Scene) -> None:
        """Show where threads are at *scene*, if anybody sees it."""
        # What stands for another scene is not painted with this one.
        self._scene, self._excerpt = scene, None
        if self.isVisible():
            self._read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What it stands in may have been away, too.
        self._read()

    def _read(self) -> None:
        if self._run is None or self._scene is None:
            return
        self._excerpt = excerpt_of(self._run, self._scene)
        told = "\n".join(f"{line.number} {line.text}" for line in self._excerpt.lines)
        self.setAccessibleName(self.tr("Code"))
        self.setAccessibleDescription(told)
        self.update()

    def wish(self, text: str, size: QSize) -> int:
        """How wide it is to be for the program *text* on a screen of *size*."""
        whole = (float(size.width()), float(size.height()))
        return round(code_width(widest(text), whole, scale_of(self._look)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, self.record = QPainter(self), Record()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.colour("sunken"))
        if self._excerpt is not None and self._scene is not None:
            box = Box(0.0, 0.0, float(self.width()), float(self.height()))
            space = lay_out_code(box, self._excerpt, scale_of(self._look))
            paint_code(Canvas(painter, self._look, self.record), space, self._scene)
        painter.end()
