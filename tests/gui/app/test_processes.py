"""Several checks at once say what one after the other says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from gui.app.command import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


SURE: Final = ("file", "verdict", "complete", "failures", "doubts", "outcomes", "refusals", "notes")


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """What was told that does not depend on how long it took."""
    told = map(json.loads, capsys.readouterr().out.splitlines())
    return [{name: report[name] for name in SURE} for report in told]


def test_programs_checked_at_once_are_told_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    # A folder of the same name as one of ours hides nothing.
    (tmp_path / "gui").mkdir()
    for name, text in {"a": "print(input())", "b": "eval('x')", "c": "assert 0"}.items():
        (tmp_path / f"{name}.py").write_text(f"{text}\n", "utf-8")
    given = ["check", "--json", "a.py", "b.py", "c.py", "--input", "well"]

    code, one = main(given), lines(capsys)
    assert main(["check", "--jobs", "3", *given[1:]]) == code == 2
    assert lines(capsys) == one
