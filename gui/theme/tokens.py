"""The design tokens: painting code names a role here, never a colour, a size or a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a theme by role, as "#rrggbb".

    Text in *ink* and *muted* is readable on *surface*, *raised* and *sunken*.  *failure* is
    the only red there is; *locks* has a paint a look, readable as a shape on all three.
    """

    name: str
    dark: bool
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Sizes in pixels at zoom 1, and durations in milliseconds."""

    small: int = 12
    body: int = 14
    title: int = 17
    display: int = 24
    code: int = 14
    gap: int = 8
    """Between things that belong together; twice that between things that do not."""
    radius: int = 6
    hairline: int = 1
    stroke: int = 2
    icon: int = 22
    """A padlock on a lane or on the rail."""
    column: int = 18
    """A step on the strips' shared axis, as widest."""
    glance: int = 120
    """A change that is seen at once."""
    move: int = 200
    """Something that goes from here to there."""
    pulse: int = 250
    """Something that lights up and fades."""


SIZES = Sizes()
