"""What a bundle is made of: name, version, licence and files of every part.

The bill of materials and Debian's copyright file are two ways to write this down.
"""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
import tomllib
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT: Final = Path(__file__).parents[1]
INSIDE: Final = "_internal"
"""Where PyInstaller puts all but the programs."""
FONTS: Final = (("Inter", "4.1"), ("JetBrains Mono", "2.304"))
_HOLDERS: Final = re.compile(r"^\s*(?:Copyright|\(c\)) *(?:\([cC]\)|©)? *(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One part of a bundle that somebody holds the rights in."""

    kind: Literal["application", "library", "platform", "data"]
    name: str
    version: str
    licence: str
    """An expression of SPDX; "" where nothing on this machine tells."""
    holders: tuple[str, ...]
    label: str
    """What the text of the licence is called; parts with one text share the label."""
    text: str
    files: tuple[str, ...]
    """Patterns, relative to the bundle; a star stands for any characters, slashes included."""
    source: str = ""
    """Where the source code is."""
    purl: str = field(default="")

    def holds(self, file: str) -> bool:
        """Whether *file*, relative to the bundle, is a part of this."""
        return any(fnmatchcase(file, pattern) for pattern in self.files)


def owner(file: str, parts: Iterable[Component]) -> Component | None:
    """Which of *parts* the *file* of a bundle belongs to: the last one that holds it."""
    return next((part for part in reversed(tuple(parts)) if part.holds(file)), None)


def own() -> Component:
    """The project itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (ROOT / "LICENSE").read_text("utf-8")
    return Component(
        kind="application", name="interlock", version=project["version"], licence="MIT",
        holders=holders(text), label="Expat", text=text.partition("\n\n")[2],
        files=inside("core/*", "resources/*", "interlock-*", "LICENSE"),
    )  # fmt: skip


def everywhere() -> list[Component]:
    """The parts that a bundle has on every system; a later one may hold files of an earlier."""
    return [own(), *_of_qt(), *_of_python(), *_in_the_program(), *fonts()]


def _of_qt() -> list[Component]:
    version = metadata.version("PySide6-Essentials")
    minor = version.rpartition(".")[0]
    qt = f"https://download.qt.io/official_releases/qt/{minor}/{version}/single/"
    bindings = (
        f"https://download.qt.io/official_releases/QtForPython/pyside6/PySide6-{version}-src/"
    )
    names = (("PySide6-Essentials", ("PySide6/*", "libpyside6*")), ("shiboken6", ("shiboken6/*",)))
    parts = [
        _lgpl(name, version, bindings, inside(*files), f"pkg:pypi/{name.lower()}@{version}")
        for name, files in names
    ]
    # Windows has no folder for the libraries of Qt.
    files = inside("PySide6/Qt/*", "PySide6/Qt6*.dll", "PySide6/plugins/*")
    return [*parts, _lgpl("Qt", version, qt, files, f"pkg:generic/qt@{version}")]


def _lgpl(name: str, version: str, source: str, files: tuple[str, ...], purl: str) -> Component:
    return Component(
        kind="library", name=name, version=version, licence="LGPL-3.0-only",
        holders=("The Qt Company Ltd. and other contributors",), label="LGPL-3",
        text=(ROOT / "tools" / "licences" / "LGPL-3.0.txt").read_text("utf-8"),
        files=files, source=source, purl=purl,
    )  # fmt: skip


def _of_python() -> list[Component]:
    version = platform.python_version()
    python = Component(
        kind="platform", name="Python", version=version, licence="PSF-2.0",
        holders=("Python Software Foundation",), label="PSF-2.0", text=_licence_of_python(),
        files=inside("base_library.zip", "libpython*", "python3*", "Python*", "*.pyd"),
        source=f"https://www.python.org/downloads/release/python-{version.replace('.', '')}/",
        purl=f"pkg:generic/python@{version}",
    )  # fmt: skip
    return [python, _distribution("pillow", "MIT-CMU", inside("PIL/*", "pillow.libs/*"))]


def _in_the_program() -> list[Component]:
    programs = ("interlock", "interlock*.exe")
    held = "Python Software Foundation"
    parts = [_distribution("typing_extensions", "PSF-2.0", programs, held)]
    # Its loader is the head of the program; where it is not installed, no bundle was built.
    if find_spec("PyInstaller"):
        licence = "GPL-2.0-or-later WITH Bootloader-exception"
        parts.append(_distribution("pyinstaller", licence, programs))
    return parts


def _licence_of_python() -> str:
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix, sysconfig.get_path("data")):
        for name in ("LICENSE.txt", "LICENSE"):
            if (Path(folder) / name).is_file():
                return (Path(folder) / name).read_text("utf-8")
    return "The text is at https://docs.python.org/3/license.html"


def _distribution(name: str, licence: str, files: tuple[str, ...], *held: str) -> Component:
    """What was installed by pip as *name*, with the text that came along."""
    found = metadata.distribution(name)
    texts = [str(file) for file in found.files or () if "/licenses/" in str(file)]
    text = Path(str(found.locate_file(min(texts)))).read_text("utf-8")
    return Component(
        kind="library", name=name, version=found.version, licence=licence,
        holders=held or holders(text), label=name, text=text, files=files,
        purl=f"pkg:pypi/{name.lower().replace('_', '-')}@{found.version}",
    )  # fmt: skip


def fonts() -> list[Component]:
    """The fonts, each with its own copy of the licence."""
    return [_font(name, version) for name, version in FONTS]


def _font(name: str, version: str) -> Component:
    stem = name.replace(" ", "")
    text = (ROOT / "resources" / "fonts" / f"{stem}-LICENSE.txt").read_text("utf-8")
    return Component(
        kind="data", name=name, version=version, licence="OFL-1.1", holders=holders(text)[:1],
        label=f"OFL-1.1-{stem}", text=text, files=inside(f"resources/fonts/{stem}-*"),
    )  # fmt: skip


def holders(text: str) -> tuple[str, ...]:
    """Who says at the top of *text*, that of a licence, to hold the rights."""
    return tuple(found.strip() for found in _HOLDERS.findall(text[:600]))


def inside(*patterns: str) -> tuple[str, ...]:
    """*patterns* of files in the folder that PyInstaller puts all but the programs in."""
    return tuple(f"{INSIDE}/{pattern}" for pattern in patterns)
