"""The host's garbage collector, which is not to walk through all states again and again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY: Final = 10_000
"""After so many new objects the collector's next short pass would be felt."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector from walking through all states kept.

    A trace holds no cycles, so there is nothing for it to find.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            call_old()
            gc.enable()


def call_old() -> None:
    """Let the collector take all there is for long-lived, as if it had walked through it already.

    Else its next short pass, in the middle of some jump, would walk through every state made
    meanwhile.  What somebody froze stays frozen.
    """
    if gc.get_count()[0] > MANY and not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
