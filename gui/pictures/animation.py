"""The run as an animation in a file: GIF or WebP, a picture a step."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from core.scenes.builder import scene_of
from gui.pictures.still import (
    CannotPaintError,
    Drawing,
    check_pixels,
    drawn,
    fits,
    put,
    stage_drawing,
)
from gui.stage.canvas import Canvas
from gui.stage.flights import Aloft
from gui.stage.page import Page, paint_round, stage_size
from gui.stage.picture import Passing, paint_picture, picture_of, view_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    from core.scenes.deadlock import StageScene
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.stage.picture import Picture
    from gui.theme.look import Look

MOVING: Final = (".gif", ".webp")
STEP_MS: Final = 700
"""How long a step is shown."""
FLIGHT: Final = (0.1, 0.3, 0.5, 0.7, 0.9)
"""After which shares of its time what flies is shown."""
FLIGHT_MS: Final = 40
LAST_MS: Final = 3_000
MOST_STEPS: Final = 500
"""More pictures than this nobody watches, and few programs open."""
_COLOURS: Final = 128


def _nothing(_scene: Scene, _stage: StageScene | None) -> Page:
    return Page()


@dataclass(frozen=True, slots=True)
class Around:
    """What stands round the stage at a scene; if that has the program, lines are *numbered*."""

    page: Callable[[Scene, StageScene | None], Page] = _nothing
    numbered: bool = False


def save_moving(
    path: Path,
    run: Run,
    look: Look,
    size: QSize,
    positions: Sequence[int],
    progress: Callable[[int], bool] = lambda _: True,
    around: Around | None = None,
) -> None:
    """Write the pictures of *run* at *positions* to *path*; the run ends at the last of them.

    *progress* is told how many pictures are done and answers whether to go on.  *around* says
    what stands round the stage, which is nothing if it is None.

    Raises:
        CannotPaintError: too many pictures, a strange ending, or it cannot be written.
    """
    if path.suffix.lower() not in MOVING:
        words = translate("pictures", "'{0}' is no animation: choose one of {1}")
        raise CannotPaintError(words.format(path.suffix, ", ".join(MOVING)))
    if len(positions) > MOST_STEPS:
        words = translate("pictures", "{0} pictures are too many: at most {1}; choose fewer steps")
        raise CannotPaintError(words.format(len(positions), MOST_STEPS))
    # Before anything is painted: all pictures are in memory at once, until they have one palette.
    check_pixels(size, len(positions))
    # Flights are left out where only they would take too much: the steps are what is told.
    flights = fits(size, len(positions) * (len(FLIGHT) + 1))
    film = _Film(run, look, size, around or Around(), flights=flights)
    for done, position in enumerate(positions):
        if not progress(done):
            return
        film.show(position)
    put(path, _written(path, film.images, film.times))


class _Film:
    """The pictures of *run* one after the other, each with its time in milliseconds.

    What flies is shown on its way if there are to be *flights*, which take memory.
    """

    def __init__(
        self,
        run: Run,
        look: Look,
        size: QSize,
        around: Around,
        *,
        flights: bool,
    ) -> None:
        self._run = run
        self._around = around
        self._flights = flights
        self._look = look
        self._size = size
        self._before: Picture | None = None
        self.images: list[Image.Image] = []
        self.times: list[int] = []

    def show(self, position: int) -> None:
        """Let fly what moves on the way to *position*, and show that."""
        self._run.jump(position)
        strips = self._run.history
        scene = scene_of(self._run, translate, numbered=self._around.numbered)
        page = self._around.page(scene, None)
        room = stage_size(self._size, page, scene, self._look)
        picture = picture_of(QSizeF(room), scene, strips, self._look)
        aloft = Aloft() if self._before is None else Aloft.between(self._before, picture)
        for share in FLIGHT if aloft and self._flights else ():
            self._add(Drawing(self._flying(picture, page, aloft, share), ""), FLIGHT_MS)
        # The last stage is the whole figure, which the scene itself shows.
        for stage in () if scene.deadlock is None else scene.deadlock.stages[:-1]:
            built = self._around.page(scene, stage)
            self._add(stage_drawing(scene, strips, self._look, stage, built), STEP_MS)
        self._add(stage_drawing(scene, strips, self._look, page=page), STEP_MS)
        self._before = picture

    def _flying(
        self, picture: Picture, page: Page, aloft: Aloft, share: float
    ) -> Callable[[QPainter, QSize], None]:
        passing = Passing(away=aloft.locks, moving=aloft.move is not None)

        def paint(painter: QPainter, size: QSize) -> None:
            paint_round(painter, size, page, picture.scene, self._look)
            canvas = Canvas(painter, self._look)
            view = view_of(picture, self._look)
            paint_picture(canvas, picture, self._run.history, view, passing)
            aloft.paint(canvas, share)

        return paint

    def _add(self, drawing: Drawing, time: int) -> None:
        self.images.append(_pillow(drawn(drawing, self._look, self._size)))
        self.times.append(time)


def _written(path: Path, images: list[Image.Image], times: list[int]) -> bytes:
    made = BytesIO()
    # Nobody reads the end in the time of a step before it begins again.
    times = [*times[:-1], LAST_MS]
    if path.suffix.lower() == ".webp":
        first, *rest = images
        first.save(
            made, "WEBP", save_all=True, append_images=rest, duration=times, loop=0,
            lossless=True, method=4,
        )  # fmt: skip
        return made.getvalue()
    # One palette for all pictures, from the last, where most is to be seen: no flicker, and small.
    palette = images[-1].quantize(_COLOURS)
    first, *rest = [image.quantize(palette=palette, dither=Image.Dither.NONE) for image in images]
    first.save(
        made, "GIF", save_all=True, append_images=rest, duration=times, loop=0, optimize=False
    )
    return made.getvalue()


def _pillow(image: QImage) -> Image.Image:
    # Three bytes a pixel; Qt fills up each line to four, so the length of a line is told as well.
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes(
        "RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine(), 1
    )
