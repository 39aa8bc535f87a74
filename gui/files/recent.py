"""The files that were open last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.source import is_file

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

MOST: Final = 10
_KEY: Final = "files/recent"


def recent_files(settings: QSettings) -> list[Path]:
    """Those that are still there, the last one first."""
    kept = settings.value(_KEY, [])
    names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    return [Path(name) for name in names[: 2 * MOST] if isinstance(name, str) and is_file(name)]


def add_recent(settings: QSettings, path: Path) -> None:
    """Put *path* before all others."""
    others = [each for each in recent_files(settings) if each != path]
    settings.setValue(_KEY, [str(each) for each in (path, *others)][:MOST])


def forget_recent(settings: QSettings) -> None:
    """Forget all recent files."""
    settings.remove(_KEY)
