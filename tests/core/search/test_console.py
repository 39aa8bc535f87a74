"""`interlock check` from its options to its exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from core.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SAFE = "import threading\nprint('fine')\n"
UNSAFE = "assert False, 'no'\n"
ENDLESS = "n = 0\nwhile True:\n    n += 1\n    print(n)\n"
KEYS = {
    "schema", "file", "verdict", "complete", "states", "steps", "seconds", "failures", "warnings",
    "outcomes",
}  # fmt: skip


def _file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_safe_program_gives_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", _file(tmp_path, "a.py", SAFE)]) == 0
    assert "safe: proved" in capsys.readouterr().out


def test_an_unsafe_program_gives_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", _file(tmp_path, "a.py", UNSAFE)]) == 1
    assert "AssertionError: no (main, line 1)" in capsys.readouterr().out


def test_what_cannot_be_read_gives_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.py")]) == 2
    assert "none.py" in capsys.readouterr().err


def test_a_limit_gives_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, "a.py", ENDLESS)

    assert main(["check", file, "--max-states", "50"]) == 3
    assert "undecided" in capsys.readouterr().out


def test_the_json_has_every_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", _file(tmp_path, "a.py", UNSAFE), "--json"])

    report = json.loads(capsys.readouterr().out)
    assert report.keys() >= KEYS
    assert report["failures"][0].keys() == {
        "kind", "message", "thread", "line", "switches", "steps", "schedule",
    }  # fmt: skip


def test_a_folder_is_checked_whole_and_the_worst_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _file(tmp_path, "a.py", SAFE)
    _file(tmp_path, "b.py", UNSAFE)
    junit = tmp_path / "report.xml"

    assert main(["check", str(tmp_path), "--junit", str(junit)]) == 1
    assert "a.py" in capsys.readouterr().out
    suite = ET.fromstring(junit.read_text(encoding="utf-8"))  # noqa: S314
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
