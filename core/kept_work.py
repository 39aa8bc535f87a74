"""A piece of work whose time is up, kept for somebody who may want it to go on."""

from __future__ import annotations

import os
import signal
import sys

CAN_KEEP = hasattr(os, "fork")
"""Whether a process can be kept while a copy of it comes to an end."""


def seconds_wanted() -> float:
    """How many seconds more are wanted; 0 in a copy of this process, which is to end its work.

    The process itself keeps all that it has until a line of stdin says the seconds.  It is over
    when stdin is.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    copy = os.fork()
    if not copy:
        return 0.0

    def end(*_: object) -> None:
        os.kill(copy, signal.SIGTERM)
        os._exit(128 + signal.SIGTERM)

    before = signal.signal(signal.SIGTERM, end)
    os.waitpid(copy, 0)
    signal.signal(signal.SIGTERM, before)
    try:
        return max(0.0, float(sys.stdin.readline()))
    except ValueError:
        # Nobody wants more: the copy has said all that there was to say.
        os._exit(0)
