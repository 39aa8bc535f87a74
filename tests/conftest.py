"""What all tests share: no screen is needed, and generated data is tamed."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

# A screen like that of a lecture hall, which nobody sees.
_SCREEN = os.path.relpath(Path(__file__).with_name("screen.json"))
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"

# Most of what tests keep stays: to walk through it again and again takes a third of their time.
gc.set_threshold(200_000)

# A busy machine is slow now and then, which is no fault of the code under test.
settings.register_profile("desk", deadline=None)
settings.register_profile("check", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("check" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever has the time try more."""
    parser.addoption(
        "--thorough",
        action="store_true",
        help="try everything that takes minutes: all pairs of calls, thousands of actions",
    )
