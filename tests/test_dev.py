"""What dev.py decides and says; nothing is installed and no network is used."""

from __future__ import annotations

import ast
import errno
import shutil
import sys
from pathlib import Path

import pytest

import dev

DIGEST = "0123456789abcdef"
MADE = dev.Stamp("/here x86_64 3.11", DIGEST, ("lint", "test"))
PROJECT: dict[str, object] = {
    "build-system": {"requires": ["setuptools>=77"]},
    "project": {
        "name": "interlock",
        "dependencies": ["one>=1"],
        "optional-dependencies": {"window": ["shiboken6==6.11.3"]},
    },
    "dependency-groups": {"test": ["pytest>=9"], "lint": ["ruff>=0.14"]},
    "tool": {"ruff": {"line-length": 100}},
}


def unavailable(name: str) -> object:
    """Stand for a machine on which nothing called *name* is found."""
    raise OSError(errno.ENOENT, "cannot open", name)


@pytest.fixture
def plain_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand for a Debian machine whose user may not install packages."""
    monkeypatch.setattr(dev, "apt_rights", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")


# The Python it is called with


def test_the_source_can_be_read_by_an_old_python() -> None:
    ast.parse(Path(dev.__file__).read_text("utf-8"), feature_version=(3, 8))


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


def test_a_python_without_venv_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/opt/python/bin/python3")

    with pytest.raises(dev.SetupError, match="/opt/python/bin/python3 has no venv module"):
        dev.need_venv(lambda _name: None)


@pytest.mark.usefixtures("plain_user")
def test_debian_without_its_venv_package_gets_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    monkeypatch.setattr(sys, "version_info", (3, 11, 2, "final", 0))

    with pytest.raises(dev.SetupError, match=r"apt-get install -y python3\.11-venv$"):
        dev.need_venv(lambda name: None if name == "ensurepip" else object())


# The stamp


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    dev.write_stamp(tmp_path / "stamp", MADE)

    assert dev.read_stamp(tmp_path / "stamp") == MADE


@pytest.mark.parametrize("text", [None, "", '["/here x86_64 3.11", "0123'])
def test_a_set_up_cut_short_counts_as_none(tmp_path: Path, text: str | None) -> None:
    stamp = tmp_path / "stamp"
    if text is not None:
        stamp.write_text(text, "utf-8")

    assert dev.read_stamp(stamp) is None


def test_nothing_is_to_be_done_for_groups_that_are_there() -> None:
    assert dev.merged(MADE, MADE._replace(groups=("test",))) == MADE


def test_a_further_group_keeps_those_that_are_there() -> None:
    wanted = dev.merged(MADE, MADE._replace(groups=("build",)))

    assert wanted.groups == ("build", "lint", "test")


def test_another_python_keeps_nothing() -> None:
    wanted = dev.Stamp("/here x86_64 3.13", DIGEST, ("test",))

    assert dev.merged(MADE, wanted) == wanted


@pytest.mark.parametrize("table", ["build-system", "project", "dependency-groups"])
def test_pins_change_with_what_would_be_installed(table: str) -> None:
    changed = {**PROJECT, table: {}}

    assert dev.pins_digest(changed, "a==1") != dev.pins_digest(PROJECT, "a==1")


def test_pins_change_with_the_constraints() -> None:
    assert dev.pins_digest(PROJECT, "a==1") != dev.pins_digest(PROJECT, "a==2")


def test_pins_stay_when_a_tool_is_configured() -> None:
    configured = {**PROJECT, "tool": {}}

    assert dev.pins_digest(configured, "a==1") == dev.pins_digest(PROJECT, "a==1")


def test_requirements_are_those_of_the_build_the_program_and_the_groups() -> None:
    assert dev.requirements(PROJECT, ["test"]) == [
        "setuptools>=77",
        "one>=1",
        "shiboken6==6.11.3",
        "pytest>=9",
    ]


# Trouble on the way


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", dev.DISK_FULL),
        ("Failed to establish a new connection: Connection refused", dev.NO_NETWORK),
        ("Temporary failure in name resolution\nERROR: No matching", dev.NO_NETWORK),
        ("hint\nERROR: no such pin\nmore", "the set-up failed: ERROR: no such pin"),
        ("first\nlast\n", "the set-up failed: last"),
        ("", "the set-up failed: no reason given"),
    ],
)
def test_a_failed_installation_is_told_in_a_sentence(output: str, sentence: str) -> None:
    assert dev.diagnosis(output, free=10**9) == sentence


def test_a_failure_on_a_full_disk_is_blamed_on_the_disk() -> None:
    assert dev.diagnosis("ensurepip failed", free=4096) == dev.DISK_FULL


def test_an_error_of_the_system_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(_groups: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", ".venv")

    monkeypatch.setattr(dev, "ensure", fill)

    assert dev.main(["setup"]) == 2
    assert capsys.readouterr().err == f"{dev.DISK_FULL}\n"


def test_an_unknown_command_gets_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tets"]) == 2
    assert "usage: python3 dev.py COMMAND" in capsys.readouterr().err


# The screen and its libraries


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


def test_only_missing_libraries_are_asked_for() -> None:
    def load(name: str) -> object:
        return unavailable(name) if name == "libxcb-cursor.so.0" else name

    assert dev.missing_packages(load) == ["libxcb-cursor0"]


def test_every_library_has_its_package() -> None:
    packages = dev.missing_packages(unavailable)

    assert len(packages) == len(dev.LIBRARIES.split())
    assert all(packages)


@pytest.mark.usefixtures("plain_user")
def test_a_user_without_rights_gets_the_whole_command() -> None:
    with pytest.raises(dev.SetupError, match=r"sudo apt-get install -y libegl1 libgl1$"):
        dev.apt_install(["libegl1", "libgl1"])


def test_a_system_without_apt_gets_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    with pytest.raises(dev.SetupError, match=r"Debian packages: libegl1$"):
        dev.apt_install(["libegl1"])


# Parts that come later


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
    monkeypatch.setattr(dev, "_call", call)
    return started


def test_run_without_a_window_says_so(
    bare: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["run"]) == 2

    assert capsys.readouterr().err == "the window is not built yet\n"
    assert bare == []


def test_run_without_a_window_still_runs_a_file(bare: list[list[str]], tmp_path: Path) -> None:
    assert dev.main(["run", str(tmp_path / "bank.py")]) == 0

    assert bare == [[str(dev.BIN / "interlock"), "run", str(tmp_path / "bank.py")]]


def test_run_opens_the_window_on_a_screen(
    bare: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gui" / "app").mkdir(parents=True)
    (tmp_path / "gui" / "app" / "main.py").touch()
    monkeypatch.setenv("DISPLAY", ":0")

    assert dev.main(["run"]) == 0
    assert bare == [[str(dev.PYTHON), "-m", "gui.app.main"]]


@pytest.mark.usefixtures("bare")
def test_exe_without_its_spec_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["exe"]) == 2
    assert "there is no build.spec yet" in capsys.readouterr().err


def test_a_failed_check_fails_the_whole_though_all_others_run(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def call(line: list[str]) -> int:
        bare.append(line)
        return int(line[0].endswith("mypy"))

    monkeypatch.setattr(dev, "_call", call)

    assert dev.main(["test"]) == 1
    assert len(bare) == len(dev.STAGES) + 1
    assert "failed before the tests: types" in capsys.readouterr().out


def test_test_with_arguments_is_pytest_alone(bare: list[list[str]]) -> None:
    assert dev.main(["test", "tests/core", "-x"]) == 0
    assert bare == [[*dev.PYTEST, "tests/core", "-x"]]
