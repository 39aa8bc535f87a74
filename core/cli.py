"""The command line: runs a program on the simulated machine, without a window.

The program's own output goes to stdout as it comes, everything else to stderr.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Final, NoReturn

# What a run needs is imported where it is needed: `interlock --help` must come at once.
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType, TracebackType
    from typing import Self, TextIO

    from core.language.errors import ProgramError
    from core.language.program import Program
    from core.language.source import Source
    from core.runs.schedule import Schedule
    from core.runs.scheduler import Scheduler
    from core.runs.simulation import Simulation

WELL: Final = 0
FAILED: Final = 1
REFUSED: Final = 2
STOPPED: Final = 3
BROKEN: Final = 4
"""The exit codes: ended well, failed, cannot be read or run, a limit, Interlock's own fault."""

MOST_STEPS: Final = 10_000_000
SLICE: Final = 10_000
"""How many steps are made between two looks at the keyboard."""
PATIENCE: Final = 0.5
"""Seconds a run may take before its progress is shown."""
PAUSE: Final = 0.1
"""Seconds between two progress lines."""


class CommandError(Exception):
    """The command cannot be carried out as it was given; *usage* tells how to give it."""

    def __init__(self, message: str, usage: str = "") -> None:
        super().__init__(message)
        self.usage = usage


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command *argv*, by default the one of this process; the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        return _run(_options(arguments))
    except CommandError as error:
        print(f"interlock: {error}{error.usage}", file=sys.stderr)
        return REFUSED
    except SystemExit:
        return WELL
    except BrokenPipeError:
        _forget_output()
        return STOPPED
    except KeyboardInterrupt:
        print("interlock: stopped", file=sys.stderr)
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the last resort: nobody wants to see our traceback
        return _confess(error, debug="--debug" in arguments)
