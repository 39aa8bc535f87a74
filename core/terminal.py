"""Whoever reads along on a terminal: where to write, and what may end the work early."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from core.memory import crowding
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO


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
