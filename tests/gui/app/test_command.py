from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from core import cli
from gui.app import command
from gui.app import main as start

PROJECT = Path(__file__).parents[3]
PROGRAM = PROJECT / "resources" / "programs" / "lost_update.py"


def test_run_runs_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["run", str(PROGRAM), "--policy", "serial"]) == 0

    assert "ended well" in capsys.readouterr().err


def test_help_names_the_window_the_picture_and_every_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command.main(["--help"]) == 0

    said = capsys.readouterr().out
    assert "interlock [FILE]: open the window" in said
    assert "interlock picture" in said
    assert all(name in said for name in cli.COMMANDS)


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]

    assert command.main(["--version"]) == 0

    assert capsys.readouterr().out == f"interlock {project['version']}\n"


def test_a_wrong_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--nonsense"]) == cli.REFUSED

    assert capsys.readouterr().err.startswith("interlock: ")


def test_a_picture_is_painted(qapp: object, tmp_path: Path) -> None:
    out = tmp_path / "run.png"

    assert command.main(["picture", str(PROGRAM), "--out", str(out)]) == 0

    assert out.stat().st_size > 0


@pytest.mark.parametrize("given", [[], [str(PROGRAM)]])
def test_a_file_or_nothing_opens_the_window(
    monkeypatch: pytest.MonkeyPatch, given: list[str]
) -> None:
    opened: list[list[str]] = []

    def open_window(arguments: list[str]) -> int:
        opened.append(list(arguments))
        return 0

    monkeypatch.setattr(start, "main", open_window)

    assert command.main(given) == 0

    assert opened == [given]


def test_run_loads_no_qt() -> None:
    script = (
        "import sys; from gui.app import command;"
        f"command.main(['run', {str(PROGRAM)!r}]);"
        "sys.exit(any(name.startswith(('PySide6', 'PIL')) for name in sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, timeout=200, check=False
    )

    assert (done.returncode, b"warning" in done.stderr or b"ended" in done.stderr) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["run", str(PROGRAM), "--policy", "serial"], 0), (["--nonsense"], cli.REFUSED)],
)
def test_the_process_ends_with_the_code_of_the_command(arguments: list[str], code: int) -> None:
    command_line = [sys.executable, "-m", "gui.app.command", *arguments]

    done = subprocess.run(command_line, capture_output=True, cwd=PROJECT, check=False)

    assert done.returncode == code
    assert (done.stdout + done.stderr) != b""


def test_nobody_hears_of_a_reader_who_went_away() -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [sys.executable, "-m", "gui.app.command", "--version"],
        stdout=writing, stderr=subprocess.PIPE, cwd=PROJECT, check=False,
    )  # fmt: skip
    os.close(writing)

    assert (done.returncode, done.stderr) == (cli.STOPPED, b"")


@pytest.mark.parametrize("arguments", [[], ["picture", str(PROGRAM), "--out", "x.png"]])
def test_without_qts_libraries_it_says_what_is_missing(
    tmp_path: Path, arguments: list[str]
) -> None:
    # As where the system's loader does not find a library that Qt is linked to.
    (tmp_path / "PySide6").mkdir()
    complaint = "raise ImportError('libEGL.so.1: cannot open', name='PySide6.QtCore')"
    (tmp_path / "PySide6" / "__init__.py").write_text(complaint, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "gui.app.command", *arguments],
        capture_output=True, cwd=PROJECT, check=False, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )  # fmt: skip

    assert done.returncode == command.NO_WINDOW
    assert "Qt lacks something of the system: libEGL.so.1" in done.stderr
    assert "interlock check" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_of_our_own_is_not_taken_for_qts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gui.app.main", None)
    monkeypatch.delattr("gui.app.main")

    with pytest.raises(ImportError, match=r"gui\.app"):
        command.main(["a_program.py"])


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("chek", "there is no command chek, and no file of that name; did you mean check?"),
        ("lectur", "did you mean lecture?"),
        ("fixx", "there is no command fixx"),
        ("xyz", "interlock --help"),
    ],
)
def test_an_unknown_command_opens_no_window(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, word: str, said: str
) -> None:
    monkeypatch.setattr(start, "main", lambda _: 0)

    assert command.main([word, "bank.py"]) == command.NO_COMMAND

    assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.py", "sub/missing", "program"])
def test_what_looks_like_a_file_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "program").touch()
    monkeypatch.setattr(start, "main", lambda _: 77)

    assert command.main([name]) == 77


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize(
    ("environment", "why"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":4711"}, "DISPLAY=:4711 cannot be reached"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "QT_QPA_PLATFORM=nonsense does not work here"),
    ],
)
def test_without_a_display_it_is_said_what_works(environment: dict[str, str], why: str) -> None:
    taken = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in taken}

    done = subprocess.run(
        [sys.executable, "-m", "gui.app.command", str(PROGRAM)], cwd=PROJECT, check=False,
        capture_output=True, env={**kept, **environment}, encoding="utf-8",
    )  # fmt: skip

    assert done.returncode == 2
    assert why in done.stderr
    assert "`interlock check`, `run`" in done.stderr
    assert "plugin" not in done.stderr
