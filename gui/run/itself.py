"""How this program is started again by the interpreter that runs it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

_PARTS: Final = __name__.split(".")
MODULE: Final = ".".join([*_PARTS[:-2], "app", "command"])
"""The module to start; in a wheel it lies below the package `interlock`."""
FOLDER: Final = Path(__file__).parents[len(_PARTS) - 1]
"""From where it is found, whatever else is installed."""


def start() -> list[str]:
    """What stands between the interpreter and a command of this program; nothing in a bundle."""
    # A bundle is its own interpreter: it takes the command as it stands.
    return [] if getattr(sys, "frozen", False) else ["-m", MODULE]
