"""The texts of the window, as they stand in the code."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
_SAYING: Final = frozenset({"tr", "translate", "marked"})
"""What is called with a text that somebody reads."""


def texts() -> Iterator[tuple[str, str]]:
    """The file and the words of each."""
    for folder in ("gui", "core/scenes", "core/runs", "core/pages"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            for call in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(call, ast.Call) and _name(call.func) in _SAYING and call.args:
                    last = call.args[-1] if _name(call.func) == "translate" else call.args[0]
                    if isinstance(last, ast.Constant) and isinstance(last.value, str):
                        yield name, last.value


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
