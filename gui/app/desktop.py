"""`interlock install-desktop`: a place in the menu of a Linux desktop, for one user.

Everything goes below the user's own data folder, so no rights are needed, and `--remove` takes
away exactly what was put there.  Nothing of Qt is loaded.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gui.run.itself import MODULE
from resources import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

USAGE: Final = "usage: interlock install-desktop [--remove]\n"
REFUSED: Final = 2
"""The exit code if nothing could be installed here."""
ENTRY: Final = Path("applications/interlock.desktop")
ICON: Final = Path("icons/hicolor/scalable/apps/interlock.svg")
TYPES: Final = Path("mime/packages/interlock.xml")
ABOUT: Final = Path("metainfo/org.interlock.Interlock.metainfo.xml")
# A folder's cache of what it holds; a desktop without the tool reads the folder itself.
CACHES: Final = (
    ("update-desktop-database", "applications"),
    ("gtk-update-icon-cache", "icons/hicolor"),
    ("update-mime-database", "mime"),
)
# Characters that mean something inside a quoted argument of an Exec line.
QUOTED: Final = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})


def main(arguments: Sequence[str]) -> int:
    """Install the menu entry, or with `--remove` take it away again."""
    if not sys.platform.startswith("linux"):
        return _refuse("only a Linux desktop needs install-desktop")
    if list(arguments) not in ([], ["--remove"]):
        return _refuse(USAGE.rstrip())
    folder = data_home(os.environ)
    try:
        if arguments:
            remove(folder)
        else:
            install(folder, own_command())
    except OSError as error:
        return _refuse(f"{error.filename or folder}: {error.strerror}")
    _refresh(folder)
    sys.stdout.write(f"{'removed from' if arguments else 'installed into'} {folder}\n")
    return 0


def data_home(environ: Mapping[str, str]) -> Path:
    """Where the XDG rules put a user's own data; a relative path there is to be ignored."""
    named = Path(environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"


def own_command() -> list[str]:
    """What starts this program again from anywhere."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).with_name("interlock")
    return [str(script)] if script.exists() else [sys.executable, "-m", MODULE]


def install(folder: Path, command: Sequence[str]) -> None:
    """Put the entry that starts *command*, its icon and its file type below *folder*."""
    for place, text in contents(command).items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def remove(folder: Path) -> None:
    """Take away what `install` put below *folder*; what is not there is no error."""
    for place in (ENTRY, ICON, TYPES, ABOUT):
        (folder / place).unlink(missing_ok=True)


def entry(command: Sequence[str]) -> str:
    """The text of the menu entry that starts *command* with the files it is given."""
    line = " ".join(_quoted(word) for word in command)
    return _text("desktop/interlock.desktop").replace("{command}", line)


def contents(command: Sequence[str]) -> dict[Path, str]:
    """Every file of the desktop's by its place below a folder of data: a text for each."""
    return {
        ENTRY: entry(command),
        ICON: _text("icons/interlock.svg"),
        TYPES: _text("desktop/interlock.xml"),
        ABOUT: _text(f"desktop/{ABOUT.name}"),
    }


def _text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _quoted(word: str) -> str:
    # The whole file escapes backslashes once more, and a percent sign begins a field code.
    inside = word.translate(QUOTED).replace("\\", "\\\\").replace("%", "%%")
    return f'"{inside}"'


def _refresh(folder: Path) -> None:
    for tool, place in CACHES:
        found = shutil.which(tool)
        if found and (folder / place).is_dir():
            subprocess.run([found, str(folder / place)], check=False, capture_output=True)


def _refuse(reason: str) -> int:
    sys.stderr.write(f"interlock: {reason}\n")
    return REFUSED
