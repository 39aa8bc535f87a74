"""The run as an animation in a file: GIF or WebP, a picture a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import Image
from PySide6.QtGui import QImage

from core.scenes.builder import scene_of
from gui.pictures.still import CannotPaintError, image_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QSize

    from core.scenes.run import Run
    from gui.theme.look import Look

MOVING: Final = (".gif", ".webp")
STEP_MS: Final = 700
"""How long a step is shown."""
LAST_MS: Final = 3_000
MOST_STEPS: Final = 500
"""More pictures than this nobody watches, and few programs open."""
_COLOURS: Final = 128


def save_moving(
    path: Path,
    run: Run,
    look: Look,
    size: QSize,
    positions: Sequence[int],
    progress: Callable[[int], bool] = lambda _: True,
) -> None:
    """Write the pictures of *run* at *positions* to *path*; the run ends at the last of them.

    *progress* is told how many pictures are done and answers whether to go on.

    Raises:
        CannotPaintError: too many pictures, a strange ending, or it cannot be written.
    """
    if path.suffix.lower() not in MOVING:
        words = translate("pictures", "'{0}' is no animation: choose one of {1}")
        raise CannotPaintError(words.format(path.suffix, ", ".join(MOVING)))
    if len(positions) > MOST_STEPS:
        words = translate("pictures", "{0} pictures are too many: at most {1}; choose fewer steps")
        raise CannotPaintError(words.format(len(positions), MOST_STEPS))
    images: list[Image.Image] = []
    for done, position in enumerate(positions):
        if not progress(done):
            return
        run.jump(position)
        images.append(_pillow(image_of(scene_of(run, translate), run.history, look, size)))
    try:
        _write(path, images)
    except OSError as error:
        raise CannotPaintError(f"{path} cannot be written: {error.strerror or error}") from None


def _write(path: Path, images: list[Image.Image]) -> None:
    times = [STEP_MS] * (len(images) - 1) + [LAST_MS]
    if path.suffix.lower() == ".webp":
        first, *rest = images
        first.save(
            path, save_all=True, append_images=rest, duration=times, loop=0, lossless=True, method=4
        )
        return
    # One palette for all pictures, from the last, where most is to be seen: no flicker, and small.
    palette = images[-1].quantize(_COLOURS)
    first, *rest = [image.quantize(palette=palette, dither=Image.Dither.NONE) for image in images]
    first.save(path, save_all=True, append_images=rest, duration=times, loop=0, optimize=False)


def _pillow(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes(
        "RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine(), 1
    )
