from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.debian import VERSION

if TYPE_CHECKING:
    from pathlib import Path

FILES = (
    "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
    "PySide6/Qt/lib/libQt6Core.so.6",
    "PySide6/Qt/lib/libicudata.so.73",
    "PySide6/QtCore.abi3.so",
    "core/machine/library/queue/host.py",
    "libpython3.11.so.1.0",
    "libz.so.1",
    "pillow.libs/libtiff-20b7e810.so.6.3.0",
    "python3.11/lib-dynload/_bz2.cpython-311-x86_64-linux-gnu.so",
    "resources/fonts/Inter-Bold.otf",
    "shiboken6/Shiboken.abi3.so",
)
"""One file of each origin, by the place it has in a bundle."""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle of empty files whose program tells its version, and notes what it is asked to do."""
    folder = tmp_path / "interlock"
    for name in FILES:
        place = folder / "_internal" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    (folder / "_internal" / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    program = folder / "interlock"
    program.write_text(f'#!/bin/sh\necho "{VERSION} $@" >> "$HOME/asked"\n', "utf-8")
    program.chmod(0o755)
    return folder
