"""What is written down in more than one place is the same in all of them."""

from __future__ import annotations

import re
import tomllib

import pytest

from core.lessons.shelf import COURSE, LADDER, lessons_in
from tools.components import ROOT

ABOUT = "resources/desktop/org.interlock.Interlock.metainfo.xml"
CHANGES = "CHANGELOG.md"
CONSTRAINTS = "constraints.txt"
DEV = "dev.py"
PROJECT = "pyproject.toml"
SPEC = "build.spec"
WORKFLOW = ".github/workflows/release.yml"
PLACES = (ABOUT, CHANGES, CONSTRAINTS, DEV, PROJECT, SPEC, WORKFLOW)
Texts = dict[str, str]
"""The text of each of the places, by its name."""
COUNTED = re.compile(r"\b(\d+) (lessons|challenges)\b")


@pytest.fixture
def texts() -> Texts:
    return {place: (ROOT / place).read_text("utf-8") for place in PLACES}


def disagreements(texts: Texts) -> list[str]:
    """In which respects the *texts* say different things."""
    qt = pin(texts, "PySide6_Essentials")
    agreed = {
        "the oldest Python": len(floors(texts)) == 1,
        "the tested Pythons": classified(texts) == matrix(texts),
        "the Python of the bundles": built_with(texts) in matrix(texts),
        "PySide6": exact(texts, "PySide6-Essentials") == {qt},
        "shiboken6": {pin(texts, "shiboken6"), *exact(texts, "shiboken6")} == {qt},
        "PyInstaller": exact(texts, "pyinstaller") <= {pin(texts, "pyinstaller")},
        "the version": len(versions(texts)) == 1,
    }
    return [name for name, agree in agreed.items() if not agree]


def floors(texts: Texts) -> set[str]:
    """The oldest Python, by everything that names one."""
    told = tomllib.loads(texts[PROJECT])
    ruff = str(told["tool"]["ruff"]["target-version"])
    floor = re.search(r"^FLOOR = \((\d+), (\d+)\)", texts[DEV], re.MULTILINE)
    return {
        str(told["project"]["requires-python"]).removeprefix(">="),
        re.sub(r"py(\d)(\d+)", r"\1.\2", ruff),
        ".".join(floor.groups()) if floor else "none in dev.py",
        matrix(texts)[0],
    }


def classified(texts: Texts) -> list[str]:
    """The Pythons that the project says it works with."""
    names = tomllib.loads(texts[PROJECT])["project"]["classifiers"]
    found = [re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", name) for name in names]
    return [one[1] for one in found if one]


def matrix(texts: Texts) -> list[str]:
    """The Pythons that the workflow tests with."""
    found = re.search(r"^ +python: \[(.*)\]", texts[WORKFLOW], re.MULTILINE)
    return re.findall(r'"(3\.\d+)"', found[1]) if found else ["none in the workflow"]


def built_with(texts: Texts) -> str:
    found = re.search(r'^ +python-version: "(3\.\d+)"', texts[WORKFLOW], re.MULTILINE)
    return found[1] if found else "none in the workflow"


def pin(texts: Texts, name: str) -> str:
    """The version that *name* is held at."""
    found = re.search(rf"^{name}==(.+)$", texts[CONSTRAINTS], re.MULTILINE)
    return found[1] if found else "none in constraints.txt"


def exact(texts: Texts, name: str) -> set[str]:
    """Every exact version of *name* outside constraints.txt, however it is written."""
    written = re.compile(rf"\b{re.sub('[-_]', '[-_]', name)}\s*==\s*([\d.]+)", re.IGNORECASE)
    places = (PROJECT, SPEC, WORKFLOW, DEV)
    return {version for place in places for version in written.findall(texts[place])}


def versions(texts: Texts) -> set[str]:
    """The version of the project, by everything that names one."""
    released = re.findall(r"<release version=\"([^\"]+)\"", texts[ABOUT])[:1]
    changed = re.findall(r"^## \[(\d[^\]]*)\]", texts[CHANGES], re.MULTILINE)[:1]
    # The spec takes the version from pyproject.toml, and so may name none of its own.
    spec = re.findall(r'version = ?"([\d.]+)"', texts[SPEC])
    return {tomllib.loads(texts[PROJECT])["project"]["version"], *released, *changed, *spec}


def test_all_places_agree(texts: Texts) -> None:
    assert disagreements(texts) == []
    assert 'PROJECT["version"]' in texts[SPEC]


@pytest.mark.parametrize(
    ("place", "old", "new", "found"),
    [
        (PROJECT, 'requires-python = ">=3.11"', 'requires-python = ">=3.12"', "the oldest Python"),
        (DEV, "FLOOR = (3, 11)", "FLOOR = (3, 10)", "the oldest Python"),
        (WORKFLOW, '"3.13", "3.14"]', '"3.13"]', "the tested Pythons"),
        (WORKFLOW, 'python-version: "3.11"', 'python-version: "3.9"', "the Python of the bundles"),
        (CONSTRAINTS, "PySide6_Essentials==6.11.3", "PySide6_Essentials==6.12.0", "PySide6"),
        (PROJECT, '"shiboken6==6.11.3"', '"shiboken6==6.12.0"', "shiboken6"),
        (WORKFLOW, "python dev.py exe", "pip install pyinstaller==5.0", "PyInstaller"),
        (SPEC, "ROOT = Path(SPECPATH)", "# pyinstaller == 5.0", "PyInstaller"),
        (PROJECT, 'version = "0.1.0"', 'version = "0.2.0"', "the version"),
        (ABOUT, 'release version="0.1.0"', 'release version="0.0.9"', "the version"),
        (CHANGES, "## [Unreleased]", "## [0.3.0]", "the version"),
    ],
)
def test_a_disagreement_is_noticed(
    texts: Texts, place: str, old: str, new: str, found: str
) -> None:
    assert old in texts[place]

    texts[place] = texts[place].replace(old, new)

    assert found in disagreements(texts)


@pytest.mark.parametrize("place", [ABOUT, CHANGES, "README.md"])
def test_lessons_and_challenges_are_as_many_as_is_said(place: str) -> None:
    text = (ROOT / place).read_text("utf-8")
    real = {"lessons": len(lessons_in(COURSE)), "challenges": len(lessons_in(LADDER))}

    said = [(int(number), thing) for number, thing in COUNTED.findall(text)]

    assert [(real[thing], thing) for _, thing in said] == said


def test_software_centres_are_told_how_many_there_are() -> None:
    assert len(COUNTED.findall((ROOT / ABOUT).read_text("utf-8"))) == 2
