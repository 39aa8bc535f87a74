"""The native libraries in a bundle that come neither from Python nor from Qt.

Pillow brings its own and lists them in its wheel; the rest are copies of what the machine has
that built the bundle, and Debian's tools tell which packages they were taken from.
"""

from __future__ import annotations

import fnmatch
import json
import platform
import re
from dataclasses import replace
from importlib import metadata
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.components import ROOT, Component, everywhere, inside, owner
from tools.libraries import libraries, packages_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.libraries import Package

PILLOW: Final[Mapping[str, tuple[str, str]]] = {
    "libjpeg": ("libjpeg / libjpeg-turbo", "IJG AND BSD-3-Clause"),
    "liblcms2": ("Little CMS 2", "MIT"),
    "liblzma": ("XZ Utils", "0BSD"),
    "libopenjp2": ("OpenJPEG", "BSD-2-Clause"),
    "libsharpyuv": ("libwebp", "BSD-3-Clause"),
    "libtiff": ("libtiff", "libtiff"),
    "libwebp": ("libwebp", "BSD-3-Clause"),
    "libwebpdemux": ("libwebp", "BSD-3-Clause"),
    "libwebpmux": ("libwebp", "BSD-3-Clause"),
    "libXau": ("libXau", "MIT-open-group"),
    "libxcb": ("libxcb", "X11"),
    "libzstd": ("Zstandard", "BSD-3-Clause"),
}
"""By the beginning of the file's name: what Pillow's wheel calls it, and its licence."""
SYSTEM: Final[Mapping[str, str]] = {
    "brotli": "MIT",
    "bzip2": "bzip2-1.0.6",
    "expat": "MIT",
    "gcc": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "glib2.0": "LGPL-2.1-or-later",
    "libbsd": "BSD-3-Clause",
    "libffi": "MIT",
    "libmd": "BSD-3-Clause",
    "libpng1.6": "libpng-2.0",
    "libxau": "MIT-open-group",
    "libxcb": "X11",
    "libxcomposite": "HPND-sell-variant AND MIT",
    "libxcursor": "HPND-sell-variant",
    "libxdamage": "HPND-sell-variant",
    "libxdmcp": "MIT-open-group",
    "libxext": "MIT-open-group AND X11",
    "libxfixes": "HPND-sell-variant AND MIT",
    "libxi": "MIT-open-group AND X11",
    "libxinerama": "MIT-open-group AND X11",
    "libxkbcommon": "MIT AND X11",
    "libxrandr": "HPND-sell-variant",
    "libxrender": "HPND-sell-variant",
    "mpdecimal": "BSD-2-Clause",
    "util-linux": "BSD-3-Clause",
    "xcb-util": "X11",
    "xcb-util-cursor": "X11",
    "xcb-util-image": "X11",
    "xcb-util-keysyms": "X11",
    "xcb-util-renderutil": "X11 AND HPND-sell-variant",
    "xcb-util-wm": "X11",
    "xz-utils": "LicenseRef-public-domain",
    "zlib": "Zlib",
}
"""The licences of the libraries themselves, by Debian's source package without its version."""
_STEM: Final = re.compile(r"([A-Za-z0-9]+?)-[0-9a-f]{8}\.so\.([\d.]+)$")
_SEE_TEXT: Final = ("as the text of the licence says",)


def parts_of(bundle: Path) -> list[Component]:
    """Everything that *bundle* is made of; its own libraries are looked up on this machine."""
    known = _there(bundle, everywhere())
    names = [path.relative_to(bundle).as_posix() for path in libraries(bundle)]
    found = [*known, *_icu(names), *_of_pillow(names, known)]
    return [*found, *_of_system([name for name in names if owner(name, found) is None])]


def _there(bundle: Path, parts: Sequence[Component]) -> list[Component]:
    """*parts* without the patterns of other systems, which no file of *bundle* is like."""
    files = [path.relative_to(bundle).as_posix() for path in bundle.rglob("*")]
    found = [tuple(one for one in part.files if fnmatch.filter(files, one)) for part in parts]
    return [replace(part, files=patterns) for part, patterns in zip(parts, found, strict=True)]


def _icu(names: Sequence[str]) -> list[Component]:
    version = next((name.rpartition(".")[2] for name in names if "/libicudata.so." in name), None)
    if version is None:
        return []
    text = (ROOT / "tools" / "licences" / "Unicode-DFS-2016.txt").read_text("utf-8")
    return [
        Component(
            kind="library", name="ICU", version=version, licence="Unicode-DFS-2016",
            holders=("1991-2023 Unicode, Inc.",), label="Unicode-DFS-2016", text=text,
            files=inside("PySide6/Qt/lib/libicu*"), purl=f"pkg:generic/icu@{version}",
            source="https://github.com/unicode-org/icu/releases",
        )
    ]  # fmt: skip


def _of_pillow(names: Sequence[str], known: Sequence[Component]) -> list[Component]:
    pillow = next(part for part in known if part.name == "pillow")
    versions = _listed_by_pillow()
    found: dict[str, Component] = {}
    for file in names:
        match = _STEM.search(file) if "/pillow.libs/" in file else None
        if match is None or match[1] not in PILLOW:
            continue
        name, licence = PILLOW[match[1]]
        part = found.get(name) or replace(
            pillow, name=name, version=versions.get(name, match[2]), licence=licence, files=(),
            holders=_SEE_TEXT, purl="",
        )  # fmt: skip
        found[name] = replace(part, files=(*part.files, file))
    return list(found.values())


def _listed_by_pillow() -> dict[str, str]:
    """The versions of the libraries in Pillow's wheel, from its own bills of materials."""
    wheel = metadata.distribution("pillow")
    bills = [file for file in wheel.files or () if str(file).endswith(".cdx.json")]
    texts = [Path(str(wheel.locate_file(bill))).read_text("utf-8") for bill in bills]
    parts = [part for text in texts for part in json.loads(text).get("components", ())]
    return {part["name"]: part["version"] for part in parts if part.get("version")}


def _of_system(names: Sequence[str]) -> list[Component]:
    places = {name.rpartition("/")[2]: name for name in names}
    packages = packages_for(places)
    unknown = [_unknown(place) for name, place in places.items() if name not in packages]
    by_source = sorted(packages.items(), key=lambda item: (item[1].source, item[0]))
    parts = [
        _packaged([(places[name], package) for name, package in group])
        for _, group in groupby(by_source, key=lambda item: item[1].source)
    ]
    return [*parts, *unknown]


def _packaged(held: Sequence[tuple[str, Package]]) -> Component:
    """The component of one source package: its files, each with the package that holds it."""
    package = held[0][1]
    # What is true of the compiler's version 12 is true of 13.
    family = re.sub(r"-\d+$", "", package.source)
    text = Path("/usr/share/doc", package.name, "copyright")
    distribution = platform.freedesktop_os_release().get("ID", "debian")
    return Component(
        kind="library", name=package.source, version=package.version,
        licence=SYSTEM.get(family, ""), holders=_SEE_TEXT, label=package.source,
        text=text.read_text("utf-8", errors="replace") if text.is_file() else "",
        files=tuple(file for file, _ in held),
        source=f"https://sources.debian.org/src/{package.source}/{package.revision}/",
        purl=f"pkg:deb/{distribution}/{package.source}@{package.revision}?arch=source",
    )  # fmt: skip


def _unknown(place: str) -> Component:
    name = place.rpartition("/")[2]
    return Component(
        kind="library", name=name, version="", licence="", holders=_SEE_TEXT, label=name,
        text="", files=(place,),
    )  # fmt: skip
