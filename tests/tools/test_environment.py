"""What the set-up of `.venv` decides; nothing is installed and no network is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools import environment

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = "0123456789abcdef"
MADE = environment.Stamp("/here x86_64 3.11", DIGEST, ("lint", "test"))
PROJECT: dict[str, object] = {
    "build-system": {"requires": ["setuptools>=77"]},
    "project": {
        "name": "interlock",
        "dependencies": ["one>=1"],
        "optional-dependencies": {"window": ["shiboken6==6.11.3"]},
    },
    "dependency-groups": {"test": ["interlock[window]", "pytest>=9"], "lint": ["ruff>=0.14"]},
    "tool": {"ruff": {"line-length": 100}},
}


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    environment.write_stamp(tmp_path / "stamp", MADE)

    assert environment.read_stamp(tmp_path / "stamp") == MADE


@pytest.mark.parametrize("text", [None, "", '["/here x86_64 3.11", "0123'])
def test_a_set_up_cut_short_counts_as_none(tmp_path: Path, text: str | None) -> None:
    stamp = tmp_path / "stamp"
    if text is not None:
        stamp.write_text(text, "utf-8")

    assert environment.read_stamp(stamp) is None


def test_nothing_is_to_be_done_for_groups_that_are_there() -> None:
    assert environment.merged(MADE, MADE._replace(groups=("test",))) == MADE


def test_a_further_group_keeps_those_that_are_there() -> None:
    wanted = environment.merged(MADE, MADE._replace(groups=("build",)))

    assert wanted.groups == ("build", "lint", "test")


def test_another_python_keeps_nothing() -> None:
    wanted = environment.Stamp("/here x86_64 3.13", DIGEST, ("test",))

    assert environment.merged(MADE, wanted) == wanted


@pytest.mark.parametrize("table", ["build-system", "project", "dependency-groups"])
def test_pins_change_with_what_would_be_installed(table: str) -> None:
    changed = {**PROJECT, table: {}}

    assert environment.pins_digest(changed, "a==1") != environment.pins_digest(PROJECT, "a==1")


def test_pins_change_with_the_constraints() -> None:
    assert environment.pins_digest(PROJECT, "a==1") != environment.pins_digest(PROJECT, "a==2")


def test_pins_stay_when_a_tool_is_configured() -> None:
    configured = {**PROJECT, "tool": {}}

    assert environment.pins_digest(configured, "a==1") == environment.pins_digest(PROJECT, "a==1")


def test_requirements_are_those_of_the_build_the_program_and_the_groups() -> None:
    assert environment.requirements(PROJECT, ["test"]) == [
        "setuptools>=77",
        "one>=1",
        "shiboken6==6.11.3",
        "pytest>=9",
    ]


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", environment.DISK_FULL),
        ("Failed to establish a new connection: Connection refused", environment.NO_NETWORK),
        ("Temporary failure in name resolution\nERROR: No matching", environment.NO_NETWORK),
        ("hint\nERROR: no such pin\nmore", "the set-up failed: ERROR: no such pin"),
        ("first\nlast\n", "the set-up failed: last"),
        ("", "the set-up failed: no reason given"),
    ],
)
def test_a_failed_installation_is_told_in_a_sentence(output: str, sentence: str) -> None:
    assert environment.diagnosis(output, free=10**9) == sentence


def test_a_failure_on_a_full_disk_is_blamed_on_the_disk() -> None:
    assert environment.diagnosis("ensurepip failed", free=4096) == environment.DISK_FULL
