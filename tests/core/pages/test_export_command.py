from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.pages.export_command import MOST_STEPS
from tests.core.pages.reading import Page, moments
from tests.core.scenes.runs import PROGRAMS

if TYPE_CHECKING:
    from pathlib import Path

FILE = str(PROGRAMS / "lost_update.py")
LOST = "0:0x3+1x2+2x4+1x2+0x5"
ENDLESS = "while True:\n    print('on')\n"


def export(out: Path, *arguments: str, file: str = FILE) -> int:
    return main(["export", file, "--out", str(out), *arguments])


def test_a_run_becomes_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "run.html"

    assert export(out, "--schedule", LOST, "--title", "Where <did> it go?") == 0

    read = Page(out.read_text("utf-8"))
    assert read.all("h1")[0].text == "Where <did> it go?"
    assert read.all("pre")[0].text == f"interlock run lost_update.py --schedule {LOST}"
    assert len(list(moments(read.data))) == 17
    assert capsys.readouterr().err.endswith("run.html: 16 steps\n")


def test_it_ends_where_one_wants(tmp_path: Path) -> None:
    out = tmp_path / "run.html"

    assert export(out, "--schedule", LOST, "--step", "8") == 0

    assert len(list(moments(Page(out.read_text("utf-8")).data))) == 9


def test_the_world_goes_along(tmp_path: Path) -> None:
    program, out = tmp_path / "asks.py", tmp_path / "run.html"
    program.write_text("print(input())\n", "utf-8")

    assert export(out, "--input", "it's me", file=str(program)) == 0

    told = Page(out.read_text("utf-8")).all("pre")[0].text
    assert told.endswith("""--input "it's me\"""") or "--input 'it'\"'\"'s me'" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--schedule", "0:7x9"], "the schedule is not for"),
        (["--schedule", "what"], "schedule"),
        (["--policy", "luck"], "there is no policy 'luck'"),
        (["--step", "99999999999999999999"], "is no number of steps from 0 to 2,000"),
        (["--schedule", LOST, "--step", "50"], "the run has only 16 steps, and --step is 50"),
    ],
)
def test_what_cannot_be_shown_is_told(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "run.html"

    assert export(out, *arguments) == 2

    assert told in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("name", ["run.py", "run.txt", "run", "nowhere/run.html"])
def test_it_writes_pages_and_nothing_else(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / name) == 2

    assert "interlock: '" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_run_without_end_wants_a_last_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "endless.py"
    program.write_text(ENDLESS, "utf-8")

    assert export(tmp_path / "run.html", file=str(program)) == 2

    assert f"more than {MOST_STEPS:,} steps" in capsys.readouterr().err
