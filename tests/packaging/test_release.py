from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_workflow_tests_the_oldest_python_we_support() -> None:
    matrix = re.search(r"python: \[(.*)\]", WORKFLOW)

    assert matrix is not None
    versions = re.findall(r'"([\d.]+)"', matrix[1])
    assert ">=" + versions[0] == PROJECT["requires-python"]


def test_the_bundle_is_built_with_a_python_that_was_tested() -> None:
    matrix = re.search(r"python: \[(.*)\]", WORKFLOW)
    used = re.search(r'python-version: ("[\d.]+")', WORKFLOW)

    assert matrix is not None
    assert used is not None
    assert used[1] in matrix[1]


def test_the_workflow_installs_nothing_past_the_pins() -> None:
    assert "pip install" not in WORKFLOW
