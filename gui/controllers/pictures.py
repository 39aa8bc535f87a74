"""Pictures of the stage: asks for a file and writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QProgressDialog

if TYPE_CHECKING:
    from gui.app.window import Window

SIZE: Final = QSize(1600, 1000)
MOVING_SIZE: Final = QSize(960, 600)


class PictureController(QObject):
    """Saves what the stage of *window* shows."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._progress: QProgressDialog | None = None

    @Slot()
    def save_picture(self) -> None:
        """Write the stage as it is now to a file."""
        from gui.pictures.still import CannotPaintError, save_still  # noqa: PLC0415 - seldom needed

        window = self._window
        run, scene = window.bridge.run, window.bridge.scene
        path = self._ask(self.tr("Pictures (*.png *.svg *.pdf)"), ".png")
        if run is None or scene is None or path is None:
            return
        try:
            save_still(path, scene, run.history, window.look, SIZE)
        except CannotPaintError as error:
            window.notice.say(str(error), failure=True)
        else:
            window.notice.say(self.tr("The picture is in {0}").format(path))

    @Slot()
    def save_animation(self) -> None:
        """Write the run up to here, a picture a step, to a file."""
        from gui.pictures.moving import save_moving  # noqa: PLC0415 - Pillow is seldom needed
        from gui.pictures.still import CannotPaintError  # noqa: PLC0415 - see above

        window = self._window
        run = window.bridge.run
        path = self._ask(self.tr("Animations (*.gif *.webp)"), ".gif")
        if run is None or path is None:
            return
        window.bridge.stop()
        here = run.position
        self._progress = QProgressDialog(
            self.tr("Painting the run…"), self.tr("Stop"), 0, here + 1, window
        )
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        try:
            save_moving(path, run, window.look, MOVING_SIZE, range(here + 1), self._show_progress)
        except CannotPaintError as error:
            window.notice.say(str(error), failure=True)
        else:
            if not self._progress.wasCanceled():
                window.notice.say(self.tr("The animation is in {0}").format(path))
        finally:
            self._progress.close()
            window.bridge.jump(here)

    def _show_progress(self, done: int) -> bool:
        assert self._progress is not None
        self._progress.setValue(done)
        return not self._progress.wasCanceled()

    def _ask(self, kinds: str, ending: str) -> Path | None:
        stem = Path(self._window.programs.document.name).stem
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as"), f"{stem}{ending}", kinds
        )
        path = Path(name)
        return None if not name else path if path.suffix else path.with_suffix(ending)
