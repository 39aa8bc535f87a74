from __future__ import annotations

import re
import tomllib

import pytest

import dev
from tools.components import ROOT
from tools.debian import VERSION
from tools.packages import NAME

WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
COMMANDS = re.findall(r"python3? dev\.py (\w+)", WORKFLOW)
CI = (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_workflow_calls_commands_that_there_are() -> None:
    assert {"exe", "packages", "manifests"} <= set(COMMANDS)
    assert set(COMMANDS) <= dev.COMMANDS.keys()


def test_the_workflow_runs_the_check_that_everybody_runs() -> None:
    assert "bash .ci/run\n" in WORKFLOW
    assert "dev.py test" in CI


def test_the_workflow_installs_nothing_past_the_pins() -> None:
    assert "pip install" not in WORKFLOW


@pytest.mark.parametrize("place", ["/home/", "/root", "/work", "/usr/local", "self-hosted"])
def test_the_workflow_knows_no_machine_of_its_own(place: str) -> None:
    assert place not in WORKFLOW


def test_bundles_are_built_for_three_systems() -> None:
    systems = re.search(r"system: \[(.*)\]", WORKFLOW)

    assert systems is not None
    assert [name.split("-")[0] for name in systems[1].split(", ")] == ["ubuntu", "windows", "macos"]


def test_steps_for_every_system_are_plain_commands() -> None:
    steps = WORKFLOW.partition("  bundle:")[2].partition("  release:")[0].split("      - ")

    # PowerShell reads what follows `run:` on Windows, and knows no pipes of bash.
    common = [step for step in steps if "run: " in step and "runner.os == 'Linux'" not in step]
    assert common
    assert [step for step in common if not re.search(r"run: python dev\.py \w+\n", step)] == []


def test_what_is_uploaded_is_called_for_the_version_and_the_system() -> None:
    assert re.fullmatch(rf"interlock-{re.escape(VERSION)}-(linux|macos|windows)-[a-z0-9_]+", NAME)
    assert "dist/interlock-[0-9]*\n" in WORKFLOW


def test_a_tag_has_to_name_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert 'tags: ["v*"]' in WORKFLOW
    assert '["project"]["version"]' in WORKFLOW
    assert project["version"] == VERSION
