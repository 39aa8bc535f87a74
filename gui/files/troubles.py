"""What stands in the way of keeping anything until the next start, in sentences for people.

Nothing of it keeps the window from opening: what cannot be read is as at first, and what
cannot be written is lost at the end, which has to be said at the beginning.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import UnreadableError
from core.language.source import read_bytes
from gui.files.places import data_folder, usual_data_folder
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

ROOM: Final = 65_536
"""Bytes that must fit on a disk which is not full: a text, its copy, and the settings."""
LARGEST: Final = 1_000_000
"""Bytes: a hundred times what is kept."""
# Qt builds a value of any kind from what begins so, and gives up the whole process where that
# is no such value.  We keep only texts and bytes.  The sign may be written as a number, too.
_STRANGE: Final = re.compile(r'"?@(?!@|ByteArray\(|Invalid\(\))')
_NUMBERED: Final = re.compile(r"\\x0*40(?![0-9A-Fa-f])|\\0*100(?![0-7])")
_PARTS: Final = re.compile(r'"(?:\\.|[^"\\])*"?|(?:\\.|[^,"\s\\])(?:\\.|[^,"\\])*')
_ASIDE: Final = ".set-aside"


def set_aside_broken(file: Path) -> str:
    """Begin settings afresh if their *file* is broken, which is kept beside; what to say of it.

    Qt would read what it can of such a file and write over the rest, if it does not give up
    the process: nothing of Qt's may have read it before.
    """
    if not os.path.lexists(file) or _is_sound_file(file):
        return ""
    kept = _free_name(file)
    try:
        file.replace(kept)
    except OSError:
        words = translate("troubles", "The settings in {0} are broken and cannot be replaced.")
        return words.format(file)
    words = translate(
        "troubles", "The settings were broken and are as at first; the old file is {0}."
    )
    return words.format(kept)


def unwritable(settings: QSettings) -> tuple[str, ...]:
    """A sentence for each thing that cannot be kept where it should be."""
    said = []
    place = Path(settings.fileName()).parent
    reason = _against(place)
    if not reason and not settings.isWritable():
        reason = translate("troubles", "the file is read-only")
    if reason:
        words = translate("troubles", "Settings cannot be kept in {0}: {1}.")
        said.append(words.format(place, reason))
    folder = data_folder()
    if reason := _against(folder):
        words = translate(
            "troubles",
            "Copies of unsaved texts and progress in lessons cannot be kept in {0}: {1}.",
        )
        said.append(words.format(folder, reason))
    elif folder != usual_data_folder():
        words = translate(
            "troubles",
            "Copies of unsaved texts and progress in lessons are in {0}, which may be emptied.",
        )
        said.append(words.format(folder))
    return tuple(said)


def _is_sound_file(file: Path) -> bool:
    try:
        content = read_bytes(file, LARGEST)
    except UnreadableError:
        # What is kept from us is told when it is to be written; a pipe would hold Qt for ever.
        return file.is_dir() or not os.access(file, os.R_OK)
    return len(content) <= LARGEST and _is_sound(content)


def _is_sound(content: bytes) -> bool:
    """Whether *content* is what Qt wrote, and all of it; an empty file is the rest of a crash."""
    try:
        lines = content.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        return False
    return any(lines) and all(map(_is_line, lines))


def _is_line(line: str) -> bool:
    if not line or line.startswith(";"):
        return True
    if line.startswith("["):
        return line.endswith("]")
    _, equals, value = line.partition("=")
    bare = value.strip('"')
    cut_off = bare.startswith("@") and not bare.startswith("@@") and not bare.endswith(")")
    # Names of files may have any sign, and Qt writes all but controls as they are.
    plain = all(sign >= " " for sign in line)
    strange = any(map(_STRANGE.match, _PARTS.findall(value))) or _NUMBERED.search(value)
    return bool(equals) and plain and not cut_off and not strange


def _free_name(file: Path) -> Path:
    number, kept = 1, file.with_name(file.name + _ASIDE)
    while kept.exists():
        number += 1
        kept = file.with_name(f"{file.name}{_ASIDE}-{number}")
    return kept


def _against(folder: Path) -> str:
    """Why no file can be made in *folder*; nothing if one can.

    Permissions and free space are not asked for: only writing tells.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
            written = file.write(bytes(ROOM))
    except OSError as error:
        return (error.strerror or str(error)).lower()
    return "" if written == ROOM else translate("troubles", "the disk is full")
