"""Who comes from outside finds how to begin, and is asked for what is needed to answer."""

from __future__ import annotations

import re
import tomllib

import pytest

import dev
from gui.commands.table import RUN
from tools.components import ROOT

GITHUB = ROOT / ".github"
CHECK = (GITHUB / "workflows" / "check.yml").read_text("utf-8")
FORMS = [GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml" for name in ("wrong", "missing")]
PULL = GITHUB / "PULL_REQUEST_TEMPLATE.md"
INSTALL = "pip install -e . --group test"


def test_whatever_is_pushed_or_offered_is_checked_on_three_systems() -> None:
    systems = re.search(r"system: \[(.*)\]", CHECK)

    assert "\n  push:\n" in CHECK
    assert "\n  pull_request:\n" in CHECK
    assert systems is not None
    assert [name.split("-")[0] for name in systems[1].split(", ")] == ["ubuntu", "windows", "macos"]


def test_the_check_is_the_one_that_everybody_runs() -> None:
    assert set(re.findall(r"run: (.*)", CHECK)) == {"python dev.py test"}
    assert "test" in dev.COMMANDS
    assert 'CI: "1"' in CHECK


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_an_issue_has_the_program_and_may_have_the_schedule(form: str) -> None:
    parts = (GITHUB / "ISSUE_TEMPLATE" / form).read_text("utf-8").split("  - type: ")[1:]
    asked = {match[1]: part for part in parts if (match := re.search(r"id: (\w+)", part))}

    assert "required: true" in asked["program"]
    assert "render: python" in asked["program"]
    assert "--schedule" in asked["schedule"]
    assert "Run > Copy Schedule" in asked["schedule"]


def test_what_the_forms_name_in_the_window_is_there() -> None:
    assert "&Copy Schedule" in {command.text for command in RUN}


def test_a_pull_request_has_the_program_and_the_schedule() -> None:
    text = PULL.read_text("utf-8")

    assert "A program that shows it" in text
    assert "--schedule" in text
    assert "CHANGELOG.md" in text


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_it_is_said_how_to_install_with_pip(page: str) -> None:
    assert INSTALL in (ROOT / page).read_text("utf-8")


def test_the_group_for_tests_brings_the_window() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    group = project["dependency-groups"][INSTALL.rsplit(maxsplit=1)[-1]]
    assert f"{project['project']['name']}[window]" in group
    assert project["project"]["optional-dependencies"]["window"]
