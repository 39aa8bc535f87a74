"""The software bill of materials of a bundle: what is in it, of which version and licence.

It is in the form of CycloneDX 1.6, <https://cyclonedx.org/docs/1.6/json/>.
"""

from __future__ import annotations

import json
import re
import uuid
from typing import TYPE_CHECKING, Final

from tools.components import owner
from tools.libraries import libraries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tools.components import Component

Part = dict[str, object]
SCHEMA: Final = "http://cyclonedx.org/schema/bom-1.6.schema.json"
_ID: Final = re.compile(r"(?!LicenseRef-)[A-Za-z0-9.+-]+")
"""A licence that the list of SPDX has; whatever else it may be is an expression."""


def bill(bundle: Path, parts: Sequence[Component]) -> str:
    """The bill for *bundle*, which is made of *parts* of which the first is the program, as JSON.

    The same bundle gives the same text.
    """
    places = occurrences(bundle, parts)
    listed = [_part(part, places.get(_reference(part), ())) for part in parts]
    program, *components = listed
    told = {
        "metadata": {"component": program},
        "components": components,
        "dependencies": [
            {
                "ref": program["bom-ref"],
                "dependsOn": sorted(str(part["bom-ref"]) for part in components),
            }
        ],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(told, sort_keys=True))
    head = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial.urn,
        "version": 1,
    }
    return json.dumps(head | told, indent=1) + "\n"


def occurrences(bundle: Path, parts: Sequence[Component]) -> Mapping[str, Sequence[str]]:
    """The shared libraries of *bundle* by the reference of whichever of *parts* they are of.

    Raises:
        LookupError: a library belongs to none of them, so nobody knows its licence.
    """
    found: dict[str, list[str]] = {}
    for path in libraries(bundle):
        file = path.relative_to(bundle).as_posix()
        part = owner(file, parts)
        if part is None:
            raise LookupError(f"{file} belongs to no component")
        found.setdefault(_reference(part), []).append(file)
    return found


def _part(part: Component, files: Sequence[str]) -> Part:
    listed: Part = {"type": part.kind, "bom-ref": _reference(part), "name": part.name}
    if part.version:
        listed["version"] = part.version
    if part.licence:
        listed["licenses"] = _licences(part.licence)
    if part.purl:
        listed["purl"] = part.purl
    if part.source:
        listed["externalReferences"] = [{"type": "source-distribution", "url": part.source}]
    if files:
        listed["evidence"] = {"occurrences": [{"location": file} for file in files]}
    return listed


def _reference(part: Component) -> str:
    """What other places of the bill call *part*: names occur twice, as Debian's and Pillow's."""
    return part.purl or f"{part.label}/{part.name}@{part.version}"


def _licences(licence: str) -> list[Part]:
    if _ID.fullmatch(licence):
        return [{"license": {"id": licence}}]
    return [{"expression": licence}]
