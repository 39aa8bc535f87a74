"""The themes: tables of colours by role, for the window and for pages.

Lock colours follow Okabe and Ito ("Color universal design", 2008), darker on light ground
and lighter on dark, without their vermilion: red is kept for failure alone.  Lightness and
hue are moved just so far that no two of them, nor one and the red, are near each other for
the colour-blind.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.words import marked as translate

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a theme by role, as "#rrggbb".

    Text in *ink* and *muted* is readable on *surface*, *raised* and *sunken*.  *failure* is
    the only red there is; *locks* has a paint a look, readable as a shape on all three.
    """

    name: str
    title: str
    """What the menu calls it, with a letter to press."""
    suits: str
    """For what room it is made."""
    dark: bool
    afar: bool
    """Whether it is read from afar, where words that are smaller than the others are lost."""
    surface: str
    """Behind everything."""
    raised: str
    """Cards, lanes, the bar."""
    sunken: str
    """Strips and the editor."""
    ink: str
    muted: str
    """Words that may be passed over."""
    line: str
    """Thin lines between things; 3:1 is not asked of it."""
    strong_line: str
    """Lines that carry meaning: 3:1 at least."""
    accent: str
    """What can be pressed, and the focus."""
    on_accent: str
    selection: str
    current: str
    """Behind the line or the lane that went last."""
    failure: str
    failure_soft: str
    """Behind words about a failure."""
    proved: str
    proved_soft: str
    invalid: str
    """An object that is broken for the moment, and its crack."""
    invalid_soft: str
    read: str
    """The beam of a read."""
    write: str
    """The pulse of a write."""
    locks: tuple[str, ...]
    keyword: str
    """In the editor, as the next four."""
    string: str
    number: str
    comment: str
    definition: str


LIGHT: Final = Theme(
    name="light",
    title=translate("commands", "&Light"),
    suits=translate("commands", "For a room with windows"),
    dark=False,
    afar=False,
    surface="#f6f7f9",
    raised="#ffffff",
    sunken="#eef0f3",
    ink="#1c2430",
    muted="#586273",
    line="#dde1e7",
    strong_line="#7d8797",
    accent="#2457c5",
    on_accent="#ffffff",
    selection="#cfddfb",
    current="#e6edfb",
    failure="#c2182b",
    failure_soft="#fce9ea",
    proved="#1a7340",
    proved_soft="#e3f4e9",
    invalid="#8a5a00",
    invalid_soft="#fdf3dc",
    read="#586273",
    write="#2457c5",
    locks=(
        "#0a66b0", "#b45f06", "#0a795b", "#a8457f", "#1f8fb8", "#856cd3", "#545601", "#815c31",
    ),
    keyword="#2b4fae",
    string="#236b3f",
    number="#8a4a00",
    comment="#5f6876",
    definition="#7a3a8c",
)  # fmt: skip
DARK: Final = Theme(
    name="dark",
    title=translate("commands", "&Dark"),
    suits=translate("commands", "For the evening"),
    dark=True,
    afar=False,
    surface="#14181f",
    raised="#1d232d",
    sunken="#191e27",
    ink="#e6e9ef",
    muted="#9ea8b8",
    line="#2c3440",
    strong_line="#6f7b8d",
    accent="#7ba6ff",
    on_accent="#0d1420",
    selection="#2f4778",
    current="#232f46",
    failure="#ff7b83",
    failure_soft="#3a2026",
    proved="#6fd498",
    proved_soft="#193226",
    invalid="#f0c25a",
    invalid_soft="#372d17",
    read="#9ea8b8",
    write="#7ba6ff",
    locks=(
        "#4999d1", "#f0a04b", "#3fc79d", "#e48fc0", "#7fd6ee", "#b69ef5", "#e7da5f", "#bf8b5d",
    ),
    keyword="#8fb4ff",
    string="#8fd3a6",
    number="#f0b778",
    comment="#8f9aab",
    definition="#d6a3e6",
)  # fmt: skip
PROJECTOR: Final = Theme(
    # A washed-out projector lifts black to grey and leaves white as it is, so dark words on
    # white keep the most of their contrast.
    name="projector",
    title=translate("commands", "&Projector"),
    suits=translate("commands", "High contrast"),
    dark=False,
    afar=True,
    surface="#ffffff",
    raised="#ffffff",
    sunken="#f4f5f7",
    ink="#000000",
    muted="#3a4250",
    line="#c4cad3",
    strong_line="#4a5362",
    accent="#0b3a9e",
    on_accent="#ffffff",
    selection="#bcd0ff",
    current="#e8efff",
    failure="#a00016",
    failure_soft="#ffe9eb",
    proved="#005c28",
    proved_soft="#e2f6e9",
    invalid="#5f3d00",
    invalid_soft="#fff2d4",
    read="#3a4250",
    write="#0b3a9e",
    locks=(
        "#00539a", "#a04f00", "#00664a", "#93306b", "#00789c", "#5a43b5", "#464501", "#7a5030",
    ),
    keyword="#0b3a9e",
    string="#0c5228",
    number="#6b3700",
    comment="#414a58",
    definition="#5f2173",
)  # fmt: skip
THEMES: Final[Mapping[str, Theme]] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}
)
"""By name, in the order in which they are offered."""
