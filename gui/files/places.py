"""Where Interlock keeps what is its own, on each system; never where the programs are."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths


def data_folder() -> Path:
    """A folder for recovered texts and logs, made if need be.

    Where none can be made in the user's home it is one of the system's for temporary
    files: nothing works worse for it but what is kept from one start to the next.
    """
    kind = QStandardPaths.StandardLocation.AppLocalDataLocation
    for place in (QStandardPaths.writableLocation(kind), _temporary()):
        folder = Path(place)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            continue
        if place and os.access(folder, os.W_OK | os.X_OK):
            return folder
    return Path(tempfile.mkdtemp(prefix="interlock-"))


def settings() -> QSettings:
    """What is remembered from one start to the next, in a plain file."""
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Interlock", "Interlock"
    )


def _temporary() -> str:
    # The name of the user keeps two users of a machine apart.
    user = os.environ.get("USER") or os.environ.get("USERNAME") or "user"
    return str(Path(tempfile.gettempdir()) / f"interlock-{user}")
