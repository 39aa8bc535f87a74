"""What is installed is the same everywhere: every requirement is pinned, none by address."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tools.distributions import known_files
from tools.environment import ROOT, requirements

ADDRESS = re.compile(r"[a-z]+://|--(extra-)?index-url|--find-links|--hash=|@ *file:")
PIN = re.compile(r"[A-Za-z0-9_.-]+==[0-9][0-9.]*")
CONSTRAINTS = [
    line
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PINS = {canonicalize_name(pin.partition("==")[0]): pin.partition("==")[2] for pin in CONSTRAINTS}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
INSTALLED = {canonicalize_name(found.name): found for found in distributions()}
REQUIREMENTS = [
    Requirement(line) for line in requirements(PROJECT, sorted(PROJECT["dependency-groups"]))
]


def closure() -> set[NormalizedName]:
    """The canonical names of all we require, and of all that requires in turn.

    What is not installed, as the tools to build with need not be, is not looked into.
    """
    found: set[NormalizedName] = set()
    waiting = [requirement.name for requirement in REQUIREMENTS]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name not in found:
            found.add(name)
            installed = INSTALLED.get(name)
            needs = map(Requirement, (installed and installed.requires) or [])
            waiting += [need.name for need in needs if not need.marker or need.marker.evaluate()]
    return found


def configuration() -> list[Path]:
    """Files of this project that configure a tool."""
    paths = [Path(name) for name in known_files(ROOT)]
    outer = [path for path in paths if len(path.parts) == 1 or path.parts[0].startswith(".")]
    return [ROOT / path for path in outer if path.suffix not in {".md", ".py"}]


@pytest.mark.parametrize("line", CONSTRAINTS)
def test_a_constraint_is_one_exact_version(line: str) -> None:
    assert PIN.fullmatch(line)


def test_each_distribution_is_pinned_once_and_in_order() -> None:
    names = [line.partition("==")[0].lower() for line in CONSTRAINTS]

    assert names == sorted(set(names))


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=str)
def test_a_requirement_admits_its_pin(requirement: Requirement) -> None:
    assert requirement.specifier.contains(PINS[canonicalize_name(requirement.name)])


def test_whatever_is_required_in_turn_is_pinned() -> None:
    assert closure() <= PINS.keys()


def test_what_is_installed_is_what_is_pinned() -> None:
    found = {name: INSTALLED[name].version for name in closure() & INSTALLED.keys()}

    assert len(found) > len(REQUIREMENTS)
    assert found == {name: PINS[name] for name in found}


def test_qt_is_the_version_that_works_on_the_floor() -> None:
    names = ("PySide6-Essentials", "shiboken6")

    assert [PINS[canonicalize_name(name)] for name in names] == ["6.11.3", "6.11.3"]


def test_configuration_names_no_address() -> None:
    paths = configuration()

    assert ROOT / "constraints.txt" in paths
    assert [path.name for path in paths if ADDRESS.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "line",
    ["https://example.org/simple", "--index-url x", "a==1 --hash=sha256:0", "a @ file:///x"],
)
def test_an_address_would_be_noticed(line: str) -> None:
    assert ADDRESS.search(line)
