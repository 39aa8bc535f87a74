"""Files that are written whole or not at all, and never where nobody meant them to be."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from core.language.errors import printable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PROGRAMS = (".py", ".pyw")
"""What the names of programs end in, which no result is written over."""
_BINARY = getattr(os, "O_BINARY", 0)


class UnfitOutputError(Exception):
    """A name that nothing is written to; the message says why, and what to do."""


def check_output(path: Path, inputs: Iterable[Path] = ()) -> None:
    """Raise `UnfitOutputError` unless a result can be written to the new or plain file *path*.

    It is asked before anything is made: a program, one of the *inputs*, a link and whatever
    is no file are never written over.
    """
    shown = printable(os.fspath(path))
    if path.suffix.lower() in PROGRAMS:
        raise UnfitOutputError(f"'{shown}' is the name of a program: choose another for the result")
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        _check_folder(path.parent, shown)
        return
    except (OSError, ValueError) as error:
        raise UnfitOutputError(f"'{shown}' cannot be written: {reason_of(error)}") from None
    if stat.S_ISLNK(mode):
        raise UnfitOutputError(f"'{shown}' is a link: give the name of the file itself")
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "a device or a pipe"
        raise UnfitOutputError(f"'{shown}' is {what}: give the name of a file")
    if any(_is_same(path, each) for each in inputs):
        raise UnfitOutputError(f"'{shown}' is read as well: choose another name for the result")
    _check_folder(path.parent, shown)


def write_whole(path: Path, content: bytes) -> None:
    """Put *content* into the file at *path*: a crash leaves the old one or the new one.

    A link is replaced, not followed; the permissions stay what they were.

    Raises:
        OSError: it cannot be written; the file is what it was.
    """
    # Its name is short, for that of the file may be as long as a name can be.
    # Brings much along, and who only looks at a program writes nothing.
    from uuid import uuid4  # noqa: PLC0415

    draft = path.with_name(f".interlock-{uuid4().hex}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            # The new name must not reach the disk before what stands under it.
            os.fsync(file.fileno())
        if path.is_file() and not path.is_symlink():
            draft.chmod(stat.S_IMODE(path.stat().st_mode))
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def reason_of(error: OSError | ValueError) -> str:
    """Why a file could not be had, in a few words that begin small."""
    reason = getattr(error, "strerror", None) or str(error) or "unknown error"
    return str(reason).lower()


def _check_folder(folder: Path, shown: str) -> None:
    if not folder.is_dir():
        raise UnfitOutputError(f"'{shown}' cannot be written: there is no such folder")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UnfitOutputError(f"'{shown}' cannot be written: its folder is read-only")


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False
