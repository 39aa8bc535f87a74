"""What all commands share: how options are read, exit codes, words on stderr, Ctrl+C."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from types import FrameType
    from typing import Self

REFUSED: Final = 2
STOPPED: Final = 3
BROKEN: Final = 4
"""The exit code for a fault of Interlock's own."""
EXIT_CODES: Final = {
    "ended": 0, "failed": 1, "deadlock": 1, "refused": REFUSED, "stopped": STOPPED,
}  # fmt: skip
"""By the first word of how a run ended."""
_COLUMNS: Final = 80
"""How wide help is where there is no screen."""


def _width() -> int:
    """How wide help is to be: as argparse has it, but without `shutil` and all that it loads."""
    try:
        columns = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
        except (AttributeError, ValueError, OSError):
            columns = 0
    return (columns or _COLUMNS) - 2


class Parser(argparse.ArgumentParser):
    """Reads the options of a command; what it cannot read ends the process with `REFUSED`."""

    # What lays out the help looks how wide the screen is, and is made for each option, too.
    def _get_formatter(self) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(self.prog, width=_width())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how the command is used."""
        raise SystemExit(say(f"interlock: {message}\n{self.format_usage().rstrip()}", REFUSED))


class CannotError(Exception):
    """A command cannot be carried out; the message says why, and the way out."""


class RaisingParser(argparse.ArgumentParser):
    """Reads the options of a command that tells all its troubles in one place."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the options.

        Raises:
            CannotError: always.
        """
        raise CannotError(message)


class Keyboard:
    """Takes note of Ctrl+C, so that no step is cut in two; the second one stops at once."""

    def __enter__(self) -> Self:
        self.interrupted = False
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.interrupted:
            raise KeyboardInterrupt
        self.interrupted = True


def say(text: str, code: int) -> int:
    """Write *text* to stderr on lines of its own; gives *code* back."""
    print(text, file=sys.stderr)
    return code
