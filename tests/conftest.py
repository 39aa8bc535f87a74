"""What all tests share: no screen is needed, and generated data is tamed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A screen like that of a lecture hall, which nobody sees.
_SCREEN = os.path.relpath(Path(__file__).with_name("screen.json"))
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")

# A busy machine is slow now and then, which is no fault of the code under test.
settings.register_profile("desk", deadline=None)
settings.register_profile("check", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("check" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever has the time try more."""
    parser.addoption(
        "--actions",
        type=int,
        default=600,
        metavar="N",
        help="how many random actions the window is given; from 5000 on leaks are looked for",
    )
