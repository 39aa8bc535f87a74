"""Texts with undrawn values in them, as they are written: a mark stands for each such value.

Nobody can read what was written, so it need not be known.  What the marks stand for is told
when the list of outcomes is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.drawn.computing import parts_of, shown
from core.machine.values import Undrawn

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.recording import RecordingMachine
    from core.machine.values import Value


def marked(m: Machine, value: Value) -> Value:
    """Return *value*, which will be written, with marked texts for what is undrawn in it."""
    if isinstance(value, tuple):
        return tuple(marked(m, item) for item in value)
    if type(value) is not Undrawn:
        return value
    if cast("RecordingMachine", m).keeps_texts:
        # The text stays, so there may never be another draw at such an address.
        m.publish(value)
    marks, parts = m.image.marks, parts_of(shown(m, value, ""))
    return "".join(part if isinstance(part, str) else marks.mark(part) for part in parts)
