"""The stage as it is painted at a moment, with all that can be measured of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage, QPainter

from core.scenes.themes import THEMES
from gui.stage.canvas import Canvas
from gui.stage.picture import Passing, paint_picture, picture_of, view_of
from gui.stage.written import Record
from gui.theme.look import Look

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from core.scenes.strips import Strips
    from gui.stage.picture import Picture

CODE: Final = 0.34
"""The widest that code may be in a hall."""
BAR: Final = 132
"""The sentence's bar on a screen of 1080 lines."""
_DESK_CODE: Final = 400.0
_DESK_CHROME: Final = 170.0
_DESK_LINES: Final = 1400
"""From this height on a desk has twice the pixels."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen *width* by *height* with the theme called *theme*: a hall's, if for projectors."""

    width: int
    height: int
    theme: str = "projector"

    @property
    def hall(self) -> bool:
        """Whether it is looked at from the last row."""
        return self.theme == "projector"

    @property
    def unit(self) -> float:
        """How many pixels of it are one of a screen 1080 high, or one at zoom 1 at a desk."""
        return self.height / 1080 if self.hall else (2.0 if self.height > _DESK_LINES else 1.0)

    @property
    def stage(self) -> QSize:
        """What is left for the stage beside code and sentence."""
        if self.hall:
            return QSize(round(self.width * (1 - CODE)), round(self.height - BAR * self.unit))
        left = self.width - _DESK_CODE * self.unit
        return QSize(round(left), round(self.height - _DESK_CHROME * self.unit))

    def look(self) -> Look:
        """Its look, with nothing that moves."""
        look = Look(THEMES[self.theme])
        look.suit(look.theme, 2 * self.unit if self.hall else self.unit, far=self.hall)
        look.set_motion(on=False)
        return look

    @property
    def called(self) -> str:
        """Its name in tables."""
        return f"{self.width}x{self.height} {self.theme}"


HALL: Final = Screen(1920, 1080)
DESK: Final = Screen(1440, 900, "light")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A scene on a screen: where everything is, the words on it, and its pixels."""

    screen: Screen
    look: Look
    scene: Scene
    strips: Strips
    picture: Picture
    record: Record
    image: QImage


def frame_of(scene: Scene, run: Run, screen: Screen, look: Look) -> Frame:
    """*scene* of *run*, painted as `interlock picture` does."""
    size, strips = screen.stage, run.history
    picture = picture_of(QSizeF(size), scene, strips, look)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    painter, record = QPainter(image), Record()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_picture(Canvas(painter, look, record), picture, strips, view_of(picture, look), Passing())
    painter.end()
    return Frame(
        screen=screen, look=look, scene=scene, strips=strips, picture=picture, record=record,
        image=image,
    )  # fmt: skip
