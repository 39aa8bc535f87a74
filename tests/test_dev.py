"""What dev.py decides and says; nothing is installed and no network is used."""

from __future__ import annotations

import ast
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tools import environment, system_packages


def test_the_source_can_be_read_by_an_old_python() -> None:
    for module in (dev, environment, system_packages):
        ast.parse(Path(str(module.__file__)).read_text("utf-8"), feature_version=(3, 8))


def test_an_old_python_is_named_with_what_is_needed() -> None:
    assert dev.old_python((3, 10, 13)) == (
        "Interlock needs Python 3.11 or newer, and this is Python 3.10.13"
    )


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 13, 2), (4, 0, 0)])
def test_a_python_from_the_floor_on_will_do(version: tuple[int, int, int]) -> None:
    assert dev.old_python(version) is None


def test_an_old_python_ends_the_command_before_it_begins(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))

    assert dev.main(["setup"]) == 2
    assert "this is Python 3.9.2" in capsys.readouterr().err


def test_an_error_of_the_system_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(_groups: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", ".venv")

    monkeypatch.setattr(dev, "ensure", fill)

    assert dev.main(["setup"]) == 2
    assert capsys.readouterr().err == f"{environment.DISK_FULL}\n"


def test_an_unknown_command_gets_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tets"]) == 2
    assert "usage: python3 dev.py COMMAND" in capsys.readouterr().err


def test_a_machine_without_a_screen_hears_what_works() -> None:
    reason = dev.no_display("Linux", {"DISPLAY": ""})

    assert reason is not None
    assert "no display" in reason
    assert "interlock run FILE" in reason


@pytest.mark.parametrize(
    ("system", "environ"),
    [
        ("Linux", {"DISPLAY": ":0"}),
        ("Linux", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("Linux", {"QT_QPA_PLATFORM": "offscreen"}),
        ("Darwin", {}),
        ("Windows", {}),
    ],
)
def test_a_machine_with_a_screen_hears_nothing(system: str, environ: dict[str, str]) -> None:
    assert dev.no_display(system, environ) is None


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """A project folder without a window; the list of the commands that are started."""
    started: list[list[str]] = []

    def call(line: list[str]) -> int:
        started.append(line)
        return 0

    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "ensure", lambda _groups: None)
    monkeypatch.setattr(dev, "ensure_libraries", lambda: None)

    def begun(line: list[str]) -> subprocess.Popen[bytes]:
        started.append(line)
        words = [sys.executable, "-c", "print('2 passed')"]
        return subprocess.Popen(words, stdout=subprocess.PIPE)

    monkeypatch.setattr(dev, "_call", call)
    monkeypatch.setattr(dev, "_begun", begun)
    return started


def test_run_without_a_window_says_so(
    bare: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["run"]) == 2

    assert capsys.readouterr().err == "the window is not built yet\n"
    assert bare == []


def test_run_without_a_window_still_runs_a_file(bare: list[list[str]], tmp_path: Path) -> None:
    assert dev.main(["run", str(tmp_path / "bank.py")]) == 0

    assert bare == [[str(environment.BIN / "interlock"), "run", str(tmp_path / "bank.py")]]


def test_run_opens_the_window_on_a_screen(
    bare: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gui" / "app").mkdir(parents=True)
    (tmp_path / "gui" / "app" / "main.py").touch()
    monkeypatch.setenv("DISPLAY", ":0")

    assert dev.main(["run"]) == 0
    assert bare == [[str(environment.PYTHON), "-m", "gui.app.main"]]


@pytest.mark.usefixtures("bare")
def test_exe_without_its_spec_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["exe"]) == 2
    assert "there is no build.spec yet" in capsys.readouterr().err


def test_a_failed_check_fails_the_whole_though_all_others_run(
    bare: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    def call(line: list[str]) -> int:
        bare.append(line)
        return int(line[0].endswith("mypy"))

    monkeypatch.setattr(dev, "_call", call)

    assert dev.main(["test"]) == 1
    assert len(bare) == len(dev.STAGES) + 1
    assert b"failed before the tests: types" in capfdbinary.readouterr().out


def test_the_tests_run_beside_the_other_checks_and_have_the_last_word(
    bare: list[list[str]], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert dev.main(["test"]) == 0

    assert bare[0] == [*dev.PYTEST, *dev.SHARED]
    said = capfdbinary.readouterr().out.decode()
    assert said.index("== imports: ok") < said.index("2 passed")
    assert said.splitlines()[-1] == "2 passed"


def test_a_failed_test_fails_the_whole(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [sys.executable, "-c", "raise SystemExit(1)"]
    failing = subprocess.Popen(words, stdout=subprocess.PIPE)
    monkeypatch.setattr(dev, "_begun", lambda _line: failing)

    assert dev.main(["test"]) == 1
    assert len(bare) == len(dev.STAGES)


def test_test_with_arguments_is_pytest_alone(bare: list[list[str]]) -> None:
    assert dev.main(["test", "tests/core", "-x"]) == 0
    assert bare == [[*dev.PYTEST, "tests/core", "-x"]]


def test_processes_that_tests_start_find_bytecode(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")

    assert dev.main(["test", "tests/test_dev.py"]) == 0

    assert len(bare) == 1
    assert "PYTHONDONTWRITEBYTECODE" not in os.environ
