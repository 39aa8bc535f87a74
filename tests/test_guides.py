"""The guides for contributors name files that exist and commands that are there."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDES = [ROOT / "CONTRIBUTING.md", ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = ("core", "gui", "resources", "tests", "tools")
NAMED = re.compile(r"`([\w/]+\.py)`")
STARTED = re.compile(r"python3? -m ([\w.]+)")
LINKED = re.compile(r"\]\(([\w/.]+\.(?:md|png|gif))\)")


def files() -> list[str]:
    """Give the paths of all files of code, each with a slash before it."""
    found = [path for folder in CODE for path in (ROOT / folder).rglob("*.py")]
    return [f"/{path.relative_to(ROOT)}" for path in [*found, *ROOT.glob("*.py")]]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_every_file_that_a_guide_names_exists(guide: Path) -> None:
    text, known = guide.read_text(encoding="utf-8"), files()

    named = set(NAMED.findall(text))

    assert not {each for each in named if not any(path.endswith(f"/{each}") for path in known)}
    assert not {each for each in LINKED.findall(text) if not (guide.parent / each).exists()}


def test_every_file_that_the_source_names_exists() -> None:
    known = set(files())

    # What begins otherwise is a file of the user's, of CPython's, or one beside.
    wrong = {
        (named, path)
        for path in known
        if path.startswith(("/core", "/gui"))
        for named in NAMED.findall((ROOT / path[1:]).read_text(encoding="utf-8"))
        if named.partition("/")[0] in CODE and f"/{named}" not in known
    }

    assert not wrong


def test_every_module_that_a_guide_starts_exists() -> None:
    started = {each for guide in GUIDES for each in STARTED.findall(guide.read_text("utf-8"))}

    assert started
    assert not {each for each in started if find_spec(each.rstrip(".")) is None}
