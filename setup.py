"""Puts everything that is installed below the one name `interlock`.

The source has its parts on top: core, gui, resources.  A project that has a package of such
a name itself would find its own instead of ours, or the other way round, so in a wheel they are
interlock.core, interlock.gui and interlock.resources, and every import says so.  All else about
the project stands in pyproject.toml; a checkout that is installed to be edited stays as it is.
"""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import Final

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.command.egg_info import egg_info

PARTS: Final = ("core", "gui", "resources")
ABOVE: Final = "interlock"


class BuildBelow(build_py):
    """Moves the parts below the package `interlock` once they have been built."""

    def run(self) -> None:
        """Build as ever, then move what is not to be edited."""
        super().run()
        if self.editable_mode:
            return
        built = Path(self.build_lib)
        for part in PARTS:
            place = built / ABOVE / part
            if place.exists():
                shutil.rmtree(place)
            shutil.move(built / part, place)
        for module in self.modules(built):
            text = module.read_text("utf-8")
            module.write_text(renamed(text), "utf-8", newline="\n")

    def modules(self, built: Path) -> list[Path]:
        """Every module that was built, in its new place; programs that are data are none."""
        found = []
        for package, _, file in self.find_all_modules():
            place = Path(*package.split("."), Path(file).name)
            inside = place if place.parts[0] == ABOVE else Path(ABOVE) / place
            found.append(built / inside)
        return found


class NamedAbove(egg_info):
    """Tells of the one package that there is in the end."""

    def run(self) -> None:
        """Write what there is to know, and then the one name."""
        super().run()
        (Path(self.egg_info) / "top_level.txt").write_text(f"{ABOVE}\n", "utf-8")


def renamed(text: str) -> str:
    """*text* with each import of a part as one of what is below `interlock`.

    Raises:
        ValueError: it binds the name of a part itself, which there would be another name.
    """
    lines = text.splitlines(keepends=True)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import) and any(_is_ours(each.name) for each in node.names):
            raise ValueError(f"line {node.lineno}: write 'from PACKAGE import NAME' instead")
        if isinstance(node, ast.ImportFrom) and not node.level and _is_ours(node.module or ""):
            row, column = node.lineno - 1, node.col_offset + len("from ")
            line = lines[row]
            lines[row] = f"{line[:column]}{ABOVE}.{line[column:]}"
    return "".join(lines)


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in PARTS


if __name__ == "__main__":
    setup(cmdclass={"build_py": BuildBelow, "egg_info": NamedAbove})
