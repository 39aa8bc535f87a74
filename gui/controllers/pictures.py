"""Pictures of the stage: asks for a file and writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from core.scenes.builder import scene_of
from gui.theme.words import WORDS, translate

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtWidgets import QWidget

    from core.scenes.run import Run
    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.shell.notice import Notice
    from gui.theme.look import Look

Made = TypeVar("Made")

SIZE: Final = QSize(1600, 1000)
MOVING_SIZE: Final = QSize(960, 600)


class PictureController(QObject):
    """Saves what *bridge* shows, in the *look* of the window; questions stand before *window*."""

    def __init__(
        self, window: QWidget, look: Look, bridge: Bridge, programs: Programs, notice: Notice
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._bridge = window, look, bridge
        self._programs, self._notice = programs, notice
        self._progress: QProgressDialog | None = None

    @Slot()
    def save_picture(self) -> None:
        """Write the stage as it is now to a file."""
        from gui.pictures.still import CannotPaintError, save_still  # noqa: PLC0415 - seldom needed

        run = self._bridge.run
        path = self._ask(self.tr("Pictures (*.png *.svg *.pdf)"), ".png")
        if run is None or path is None:
            return
        # The program is not beside it, so numbers of lines would say nothing.
        scene = scene_of(run, translate, numbered=False)
        try:
            save_still(path, scene, run.history, self._look, SIZE)
        except CannotPaintError as error:
            self._notice.say(str(error), failure=True)
        else:
            self._notice.say(self.tr("The picture is in {0}").format(path))

    @Slot()
    def save_animation(self) -> None:
        """Write the run up to here, a picture a step, to a file."""
        from gui.pictures.animation import save_moving  # noqa: PLC0415 - Pillow is seldom needed
        from gui.pictures.still import CannotPaintError  # noqa: PLC0415 - see above

        run = self._bridge.run
        path = self._ask(self.tr("Animations (*.gif *.webp)"), ".gif")
        if run is None or path is None:
            return
        self._bridge.stop()
        here = run.position
        self._begin(self.tr("Painting the run…"), here + 1)
        try:
            save_moving(path, run, self._look, MOVING_SIZE, range(here + 1), self._show_progress)
        except CannotPaintError as error:
            self._notice.say(str(error), failure=True)
        else:
            if not self._is_stopped():
                self._notice.say(self.tr("The animation is in {0}").format(path))
        finally:
            self._end()
            self._bridge.jump(here)

    @Slot()
    def share_page(self) -> None:
        """Write the run up to here as a web page."""
        from core.pages.export_command import MOST_STEPS  # noqa: PLC0415 - seldom needed

        run = self._bridge.run
        if run is None:
            return
        if run.position > MOST_STEPS:
            words = self.tr("{0} steps are too many for a page: at most {1}; step back a little")
            self._notice.say(words.format(run.position, MOST_STEPS), failure=True)
            return
        path = self._ask(self.tr("Web pages (*.html)"), ".html")
        if path is None:
            return
        self._bridge.stop()
        here = run.position
        self._begin(self.tr("Looking at the run…"), here + 1)
        try:
            self._write_page(path, run)
        finally:
            self._end()
            self._bridge.jump(here)

    def _write_page(self, path: Path, run: Run) -> None:
        from core.language.writing import (  # noqa: PLC0415 - seldom needed
            UnfitOutputError,
            check_output,
            write_whole,
        )
        from core.pages.export_command import repeated  # noqa: PLC0415 - see above
        from core.pages.page import Frame, filming, page  # noqa: PLC0415 - see above

        notice, name = self._notice, Path(self._programs.document.name).name
        try:
            check_output(path)
            film = self._followed(filming(run, WORDS))
            if film is not None:
                frame = Frame(title=name, about=(repeated(name, run, ""),))
                write_whole(path, page(film, frame, WORDS).encode())
                notice.say(self.tr("The page is in {0}").format(path))
        except UnfitOutputError as error:
            notice.say(str(error), failure=True)
        except OSError as error:
            words = self.tr("{0} cannot be written: {1}")
            notice.say(words.format(path, error.strerror), failure=True)

    def _followed(self, going: Generator[int, None, Made]) -> Made | None:
        """What comes of *going*, which tells how far it is; None if somebody stops it."""
        while True:
            try:
                done = next(going)
            except StopIteration as over:
                made: Made = over.value
                return made
            if not self._show_progress(done):
                return None

    def _begin(self, words: str, most: int) -> None:
        self._progress = QProgressDialog(words, self.tr("Stop"), 0, most, self._window)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)

    def _is_stopped(self) -> bool:
        return self._progress is not None and self._progress.wasCanceled()

    def _end(self) -> None:
        assert self._progress is not None
        self._progress.close()

    def _show_progress(self, done: int) -> bool:
        assert self._progress is not None
        self._progress.setValue(done)
        return not self._progress.wasCanceled()

    def _ask(self, kinds: str, ending: str) -> Path | None:
        stem = Path(self._programs.document.name).stem
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as"), f"{stem}{ending}", kinds
        )
        path = Path(name)
        return None if not name else path if path.suffix else path.with_suffix(ending)
