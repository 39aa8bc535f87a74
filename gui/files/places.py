"""Where Interlock keeps what is its own, on each system; never where the programs are."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths


def ensure_home() -> None:
    """Look up the user's home where nobody has named it: Qt would take the root of all files."""
    if os.name == "posix" and not os.environ.get("HOME"):
        os.environ.pop("HOME", None)
        # Not every number has a user.
        with contextlib.suppress(RuntimeError):
            os.environ["HOME"] = str(Path.home())


def usual_data_folder() -> Path:
    """Where recovered texts and logs belong."""
    kind = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(kind))


def data_folder() -> Path:
    """A folder for recovered texts and logs, made if need be.

    Where none can be made in the user's home it is one of the system's for temporary
    files: nothing works worse for it but what is kept from one start to the next.
    """
    usual, temporary = usual_data_folder(), _temporary()
    if _is_made(usual):
        return usual
    # Anybody may have made one of that name, to read along or to say what is in it.
    if _is_made(temporary) and _is_private(temporary):
        return temporary
    return _nameless()


def _is_made(folder: Path) -> bool:
    """Whether *folder* is there, made if need be, and can be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return False
    return folder.is_absolute() and os.access(folder, os.W_OK | os.X_OK)


def _is_private(folder: Path) -> bool:
    """Whether *folder* is ours and nobody else's; other systems have a place for each user."""
    if sys.platform == "win32":
        return True
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


@cache
def _nameless() -> Path:
    """A folder of a name that nobody can have guessed, the same for as long as we live."""
    return Path(tempfile.mkdtemp(prefix="interlock-"))


def settings() -> QSettings:
    """What is remembered from one start to the next, in a plain file."""
    return _settings("Interlock")


def settings_file() -> Path:
    """The file of `settings`, which is looked at before Qt reads it."""
    return Path(_settings("nobody").fileName()).with_name("Interlock.ini")


def _settings(name: str) -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Interlock", name)


def _temporary() -> Path:
    # The name of the user keeps two users of a machine apart.
    user = os.environ.get("USER") or os.environ.get("USERNAME") or "user"
    return Path(tempfile.gettempdir()) / f"interlock-{user}"
