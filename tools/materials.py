"""The software bill of materials of a bundle: what is in it, of which version and licence.

It is in the form of CycloneDX 1.6, <https://cyclonedx.org/docs/1.6/json/>.
"""

from __future__ import annotations

import json
import platform
import re
from importlib import metadata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Part = dict[str, object]
FONTS: Final = (("Inter", "4.1"), ("JetBrains Mono", "2.304"))
"""Shipped as files, under the SIL Open Font License."""
LICENCES: Final[Mapping[str, str]] = {
    "PySide6-Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pillow": "MIT-CMU",
    "typing_extensions": "PSF-2.0",
}
_NAME: Final = re.compile(r"[A-Za-z0-9_.-]+")


def bill(project: Mapping[str, object]) -> str:
    """The bill for *project*, the table of that name in pyproject.toml, as JSON."""
    dependencies = project["dependencies"]
    assert isinstance(dependencies, list)
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {
                "component": _part("application", "interlock", str(project["version"]), "MIT")
            },
            "components": components(dependencies),
        },
        indent=1,
    )


def components(requirements: Sequence[str]) -> list[Part]:
    """What a bundle is made of that *requirements* name, and what comes with Python and by hand."""
    names = [match.group() for match in map(_NAME.match, requirements) if match]
    libraries = [
        _part("library", name, metadata.version(name), LICENCES[name], f"pkg:pypi/{name.lower()}")
        for name in names
    ]
    python = _part("platform", "Python", platform.python_version(), "PSF-2.0")
    fonts = [_part("data", name, version, "OFL-1.1") for name, version in FONTS]
    return [*libraries, python, *fonts]


def _part(kind: str, name: str, version: str, licence: str, url: str = "") -> Part:
    part: Part = {
        "type": kind, "name": name, "version": version,
        "licenses": [{"license": {"id": licence}}],
    }  # fmt: skip
    return part | {"purl": f"{url}@{version}"} if url else part
