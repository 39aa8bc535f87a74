"""A program as it lies on the disk: its file, and what it imports from the same folder.

Nothing outside that folder is read: names of modules have no slashes and no dots before
them, and a link that leads out is refused.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from core.language.beside import gather
from core.language.errors import SourceError, UnreadableError
from core.language.source import read_source

if TYPE_CHECKING:
    from core.language.source import Source
    from core.language.vocabulary.library import Vocabulary


def read_with_modules(path: str | os.PathLike[str], library: Vocabulary) -> Source:
    """The program in the file at *path*, with the files that it imports from beside it.

    No file takes the place of a module of *library*.

    Raises:
        UnreadableError: there is no such file, or it, or a file that it imports, is no text.
        SourceError: the text is not in the encoding it claims.
        RefusedError: it imports too much.
    """
    return gather(read_source(path), Folder(Path(path).resolve().parent).find, library)


class Folder:
    """The folder of a program, which is looked into once for each name."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._found: dict[str, str | None] = {}

    def find(self, path: str) -> str | None:
        """The text of the file at *path*, nothing for a folder; None if there is neither."""
        if path not in self._found:
            self._found[path] = self._look(path)
        return self._found[path]

    def _look(self, path: str) -> str | None:
        place = self._root / path
        try:
            if path.endswith("/"):
                return "" if place.is_dir() and self._is_inside(place) else None
            if not os.path.lexists(place) or place.is_dir():
                return None
            inside = self._is_inside(place)
        except (OSError, ValueError):
            # No file can have such a name.
            return None
        if not inside:
            reason = "is a link that leads out of the program's folder"
            raise UnreadableError(path, reason, "copy the file to the program")
        try:
            return read_source(place).text
        except UnreadableError as error:
            raise UnreadableError(path, error.reason, error.hint) from None
        except SourceError as error:
            raise UnreadableError(
                path, f"line {error.span.line}: {error.message}", error.hint
            ) from None

    def _is_inside(self, place: Path) -> bool:
        # Path.resolve raises where links go in a circle.
        return Path(os.path.realpath(place)).is_relative_to(self._root)
