"""A plugin of pytest: a test that computes for too long ends the run, on a busy machine, too."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import FrameType

MOST: Final = 40
"""Seconds of processor time that a test may take; none takes half of it."""
HUNG: Final = 77
"""What pytest ends with then."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Watch each test, with what is set up for it."""
    # Only POSIX tells when so much processor time has gone by.
    if os.name == "posix":
        signal.signal(signal.SIGVTALRM, _end)
        signal.setitimer(signal.ITIMER_VIRTUAL, MOST)
    try:
        return (yield)
    finally:
        if os.name == "posix":
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _end(_number: int, _frame: FrameType | None) -> None:
    os._exit(HUNG)
