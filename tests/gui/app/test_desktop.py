from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest

from gui.app import command, desktop

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux desktops only")


def below(folder: Path) -> list[Path]:
    """The files below *folder*."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_the_entry_starts_the_program_with_a_file() -> None:
    parser = ConfigParser(interpolation=None)
    parser.read_string(desktop.entry(["/opt/inter lock/interlock"]))

    line = parser["Desktop Entry"]["Exec"]

    assert shlex.split(line) == ["/opt/inter lock/interlock", "%f"]


def test_a_percent_sign_in_a_path_is_no_field_code() -> None:
    assert 'Exec="/a%%f/interlock" %f\n' in desktop.entry(["/a%f/interlock"])


def test_a_dollar_sign_is_escaped_for_both_readers() -> None:
    assert r'Exec="/a\\$b" %f' in desktop.entry(["/a$b"])


@pytest.mark.parametrize("named", ["", "not/absolute"])
def test_without_an_absolute_place_the_usual_one_is_taken(named: str) -> None:
    assert desktop.data_home({"XDG_DATA_HOME": named}) == Path.home() / ".local" / "share"


@linux
def test_what_is_installed_is_removed_without_a_trace(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", "")

    assert command.main(["install-desktop"]) == 0
    installed = below(tmp_path)
    assert command.main(["install-desktop", "--remove"]) == 0

    places = (desktop.ENTRY, desktop.ICON, desktop.TYPES, desktop.ABOUT)
    assert installed == sorted(tmp_path / place for place in places)
    assert below(tmp_path) == []


@linux
def test_a_place_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(in_the_way))

    assert command.main(["install-desktop"]) == desktop.REFUSED

    assert str(in_the_way) in capsys.readouterr().err


@linux
def test_an_unknown_option_gets_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["install-desktop", "--all"]) == desktop.REFUSED

    assert "interlock install-desktop [--remove]" in capsys.readouterr().err


CHECKS = {
    "desktop-file-validate": (desktop.ENTRY, []),
    "appstreamcli": (desktop.ABOUT, ["validate", "--no-net"]),
    "xmllint": (desktop.TYPES, ["--noout"]),
}


@linux
@pytest.mark.parametrize("tool", CHECKS)
def test_the_desktop_s_own_tools_find_no_fault(tool: str, tmp_path: Path) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    place, options = CHECKS[tool]

    desktop.install(tmp_path, ["/opt/interlock/interlock"])
    done = subprocess.run(
        [tool, *options, str(tmp_path / place)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_told_of_it_names_this_version() -> None:
    about = desktop.contents(["interlock"])[desktop.ABOUT]
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]

    assert f'<release version="{project["version"]}"' in about
