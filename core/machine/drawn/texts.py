"""Texts with undrawn values in them, as they are written: a mark stands for each such value.

Nobody can read what was written, so it need not be known.  What the marks stand for is told
when the list of outcomes is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.drawn.computing import parts_of, shown
from core.machine.draws.forms import RecalledError, Shown, Text
from core.machine.draws.serials import serials_in
from core.machine.draws.undrawn import made_of
from core.machine.values import Undrawn

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.recording import RecordingMachine
    from core.machine.values import Value


def marked(m: Machine, value: Value) -> Value:
    """Return *value*, which will be written: a marked text if it is undrawn."""
    if type(value) is not Undrawn:
        return value
    _keep(m, value)
    marks, parts = m.image.marks, parts_of(shown(m, value, ""))
    return "".join(part if isinstance(part, str) else marks.mark(part) for part in parts)


def quoted(m: Machine, value: Undrawn) -> str:
    """Return the marked text of *value* as `repr` tells it, inside of a list for example."""
    _keep(m, value)
    return m.image.marks.mark(Shown(value.form, "", quoted=True))


def unmarked(m: Machine, text: str) -> Value:
    """Return *text*, which the program gets, with what is undrawn in the place of its marks."""
    parts = tuple(m.image.marks.parts_in(text))
    return made_of(str, Text(parts)) if any(type(part) is not str for part in parts) else text


def _keep(m: Machine, value: Undrawn) -> None:
    if cast("RecordingMachine", m).keeps_texts:
        for number in serials_in(value.form):
            # Each run has one number here, and all that there are make outcomes of their own.
            raise RecalledError(number)
        # The text stays, so there may never be another draw at such an address.
        m.publish(value)
