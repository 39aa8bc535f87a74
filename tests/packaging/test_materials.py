"""The bill of materials, of a small bundle and of the one in `dist` if it was built."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tools.components import ROOT, everywhere
from tools.libraries import libraries
from tools.materials import bill, occurrences
from tools.native import parts_of

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "application", "framework", "library", "container", "platform", "operating-system", "device",
    "device-driver", "firmware", "file", "machine-learning-model", "data", "cryptographic-asset",
}  # fmt: skip
"""The kinds of components that CycloneDX 1.6 has."""
URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HEAD = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1}
Told = dict[str, Any]


def faults(told: Told) -> list[str]:
    """What the schema of CycloneDX 1.6 would say against the bill *told*."""
    parts = [told["metadata"]["component"], *told["components"]]
    references = [part["bom-ref"] for part in parts]
    found = [f"{key} is wrong" for key, value in HEAD.items() if told.get(key) != value]
    if not URN.fullmatch(told["serialNumber"]):
        found.append("the serial number is no URN")
    found += [f"{name} is named twice" for name in references if references.count(name) > 1]
    for part in parts:
        found += [f"{part['name']} has no {key}" for key in ("type", "name") if not part.get(key)]
        found += [f"{part['name']}: {part['type']}"] if part["type"] not in KINDS else []
        found += [
            f"{part['name']}: a licence" for one in part.get("licenses", []) if not stated(one)
        ]
    for link in told["dependencies"]:
        named = [link["ref"], *link["dependsOn"]]
        found += [f"{name} is not listed" for name in named if name not in references]
    return found


def stated(licence: Told) -> bool:
    """Whether *licence* has one of the forms that the schema knows."""
    if set(licence) == {"expression"}:
        return bool(licence["expression"])
    return set(licence) == {"license"} and len({"id", "name"} & set(licence["license"])) == 1


def listed(told: Told) -> list[str]:
    """The files that the bill *told* says its components have."""
    places = [part.get("evidence", {}).get("occurrences", []) for part in told["components"]]
    return sorted(place["location"] for found in places for place in found)


def files(bundle: Path) -> list[str]:
    return sorted(path.relative_to(bundle).as_posix() for path in libraries(bundle))


def test_the_bill_of_a_bundle_follows_the_schema(bundle: Path) -> None:
    told = json.loads(bill(bundle, parts_of(bundle)))

    assert faults(told) == []
    assert told["metadata"]["component"]["name"] == "interlock"


def test_every_shared_library_belongs_to_a_component(bundle: Path) -> None:
    told = json.loads(bill(bundle, parts_of(bundle)))

    assert listed(told) == files(bundle)
    assert len(files(bundle)) == 9


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("Qt", "LGPL-3.0-only"),
        ("PySide6-Essentials", "LGPL-3.0-only"),
        ("ICU", "Unicode-DFS-2016"),
        ("libtiff", "libtiff"),
        ("Python", "PSF-2.0"),
        ("Inter", "OFL-1.1"),
    ],
)
def test_a_part_has_its_version_and_licence(bundle: Path, name: str, licence: str) -> None:
    told = json.loads(bill(bundle, parts_of(bundle)))

    part = next(part for part in told["components"] if part["name"] == name)
    assert part["version"][0].isdigit()
    assert part["licenses"] == [{"license": {"id": licence}}]


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="no Debian")
def test_a_library_of_the_system_is_named_for_the_package_it_is_from(bundle: Path) -> None:
    told = json.loads(bill(bundle, parts_of(bundle)))

    part = next(part for part in told["components"] if part["name"] == "zlib")
    assert part["licenses"] == [{"license": {"id": "Zlib"}}]
    assert part["purl"].startswith("pkg:deb/")
    assert part["evidence"]["occurrences"] == [{"location": "_internal/libz.so.1"}]


def test_a_library_that_nobody_knows_is_listed_without_a_licence(bundle: Path) -> None:
    (bundle / "_internal" / "libstrange.so.9").touch()

    told = json.loads(bill(bundle, parts_of(bundle)))

    part = next(part for part in told["components"] if part["name"] == "libstrange.so.9")
    assert "licenses" not in part


def test_a_library_that_no_component_has_is_an_error(bundle: Path) -> None:
    (bundle / "_internal" / "libstrange.so.9").touch()

    with pytest.raises(LookupError, match=r"libstrange\.so\.9 belongs to no component"):
        occurrences(bundle, everywhere())


def test_faults_of_a_bill_are_noticed(bundle: Path) -> None:
    told = json.loads(bill(bundle, parts_of(bundle)))
    told["components"][0]["type"] = "window"
    told["components"][1]["licenses"] = [{"license": {}}]
    told["components"][2]["bom-ref"] = "elsewhere"
    told["specVersion"] = "2"

    assert len(faults(told)) == 4


def test_the_same_bundle_gives_the_same_bill(bundle: Path) -> None:
    assert bill(bundle, parts_of(bundle)) == bill(bundle, parts_of(bundle))


@pytest.mark.skipif(not (ROOT / "dist" / "interlock").is_dir(), reason="no bundle was built")
def test_the_built_bundle_has_no_library_of_unknown_origin() -> None:
    built = ROOT / "dist" / "interlock"

    told = json.loads(bill(built, parts_of(built)))

    assert faults(told) == []
    assert listed(told) == files(built)
    assert [part["name"] for part in told["components"] if "licenses" not in part] == []
