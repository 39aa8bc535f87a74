"""Sizes and times by name: painting code names one of these, and a colour of its theme."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Sizes in pixels at zoom 1, and durations in milliseconds."""

    small: int = 12
    note: int = 13
    """What is said beside the words that count."""
    body: int = 14
    title: int = 17
    display: int = 24
    code: int = 14
    tight: int = 4
    """Between the lines of one thing."""
    gap: int = 8
    """Between things that belong together; twice that between things that do not."""
    block: int = 12
    """Between the blocks of a section, and round what stands in a card."""
    edge: int = 16
    """From the edge of a panel to what it holds."""
    section: int = 24
    """Between sections of a panel."""
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
