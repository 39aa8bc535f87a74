"""Whoever reads along on a terminal: where to write, and what may end the work early."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from core.memory import crowding
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO


PATIENCE: Final = 0.5
"""How many seconds something may take before it is told how far it is."""
PAUSE: Final = 0.1
"""How many seconds lie at least between two progress lines."""


class Terminal(NamedTuple):
    """Where somebody reads along: *clock* gives seconds, *interrupted* whether to stop.

    *crowded* says whether the memory is used up.  *more*, if there is somebody to ask, gives the
    seconds for which work is to go on whose time is up: 0 where it is to end.
    """

    out: TextIO
    err: TextIO
    clock: Callable[[], float]
    interrupted: Callable[[], bool]
    crowded: Callable[[], bool]
    more: Callable[[], float] | None = None


def this_terminal(interrupted: Callable[[], bool]) -> Terminal:
    """The terminal of this process; *interrupted* says whether somebody there wants to stop."""
    return Terminal(sys.stdout, sys.stderr, time.monotonic, interrupted, crowding())


def write(stream: TextIO, text: str) -> None:
    """Write *text*, with escapes for what the stream's encoding does not have."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        stream.write(text.encode(stream.encoding, "backslashreplace").decode(stream.encoding))


class RewrittenLine:
    """A line on a terminal that is written anew in place, the first time after *start*.

    Times are seconds of any clock, read by the caller.
    """

    def __init__(self, stream: TextIO, start: float) -> None:
        self._stream = stream
        self._start = start
        self._next = start + PATIENCE
        self._width = 0

    def is_due(self, now: float) -> bool:
        """Whether it is time to say something again."""
        return now >= self._next

    def pace(self, done: int, now: float) -> float:
        """How much of what is *done* was done in a second."""
        return done / (now - self._start)

    def rewrite(self, text: str, now: float) -> None:
        """Have *text* stand there."""
        # As wide as the last one at least, so that nothing of that is left behind it.
        self._stream.write(f"\r{text:{self._width}}")
        self._stream.flush()
        self._width, self._next = len(text), now + PAUSE

    def hide(self) -> None:
        """Leave the line empty for whatever is written next."""
        if self._width:
            self._stream.write(f"\r{'':{self._width}}\r")
            self._stream.flush()
            self._width = 0
