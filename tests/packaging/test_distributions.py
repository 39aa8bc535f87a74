"""What pip and pipx install: complete, the same from any place, and of use without the window."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tools.components import ROOT
from tools.distributions import ADDED, EGG, copy_of, known_files, sdist, unpacked, wheel

if TYPE_CHECKING:
    from pathlib import Path

NOT_SHIPPED: frozenset[str] = frozenset()
"""What git knows and the source archive leaves out: nothing."""
DATA = re.compile(r"interlock/(core/machine/library/.*/interpreted|resources/\w+)/")
"""The names of programs that are run on the simulated machine."""
SAMPLE = ROOT / "resources" / "programs" / "lost_update.py"


USING = """
import core, gui, resources
from interlock import assert_safe, check
assert core.OWN and gui.OWN and resources.OWN
print(check({0!r}).verdict)
try:
    assert_safe({0!r})
except AssertionError as error:
    print(str(error).partition(" (")[0].partition(": ")[2])
"""
"""A test of a project that has packages of its own called as ours are."""
# A path to a source of ours would look like an Interlock that is already installed.
CLEAN = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


class Made(NamedTuple):
    """The source archive, its wheel, and the wheel of the files that it was made from."""

    names: list[str]
    archive: Path
    wheel: Path
    direct: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """All of it, from a copy of what belongs to this checkout."""
    source, out, again, work = (
        tmp_path_factory.mktemp(name) for name in ("source", "out", "again", "work")
    )
    names = known_files(ROOT)
    copy_of(ROOT, source)
    archive = sdist(source, out)
    return Made(names, archive, wheel(unpacked(archive, work), out), wheel(source, again))


def contents(path: Path) -> dict[str, str]:
    """The digest of each file in the wheel at *path*."""
    with zipfile.ZipFile(path) as opened:
        return {name: hashlib.sha256(opened.read(name)).hexdigest() for name in opened.namelist()}


def test_the_source_archive_has_what_git_knows(made: Made) -> None:
    with tarfile.open(made.archive) as opened:
        names = {entry.name.partition("/")[2] for entry in opened if entry.isfile()}

    own = {name for name in names if not name.startswith(f"{EGG}/")}
    assert own - ADDED == set(made.names) - NOT_SHIPPED
    assert {"dev.py", "constraints.txt", "build.spec", ".ci/run", "MANIFEST.in"} <= own


def test_an_unpacked_source_archive_knows_its_files(made: Made, tmp_path: Path) -> None:
    source = unpacked(made.archive, tmp_path)

    assert not (source / ".git").exists()
    assert known_files(source) == made.names


def test_the_wheel_of_the_source_archive_is_that_of_the_checkout(made: Made) -> None:
    assert contents(made.wheel) == contents(made.direct)


def test_everything_in_the_wheel_is_below_one_name(made: Made) -> None:
    tops = {name.partition("/")[0] for name in contents(made.wheel)}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"interlock"}
    with zipfile.ZipFile(made.wheel) as opened:
        told = next(name for name in opened.namelist() if name.endswith("top_level.txt"))
        assert opened.read(told) == b"interlock\n"


def test_no_module_of_the_wheel_asks_for_a_part_by_its_short_name(made: Made) -> None:
    short = re.compile(r"^\s*(from|import) (core|gui|resources)\b", re.MULTILINE)
    with zipfile.ZipFile(made.wheel) as opened:
        modules = [name for name in opened.namelist() if name.endswith(".py")]
        asking = [name for name in modules if short.search(opened.read(name).decode())]

    assert [name for name in asking if not DATA.match(name)] == []


def test_a_program_that_is_data_is_in_the_wheel_as_it_is(made: Made) -> None:
    with zipfile.ZipFile(made.wheel) as opened:
        assert opened.read("interlock/resources/programs/lost_update.py") == SAMPLE.read_bytes()


@pytest.mark.parametrize("folder", ["core", "resources", "gui"])
def test_every_file_of_a_package_is_in_the_wheel(made: Made, folder: str) -> None:
    there = {name for name in made.names if name.startswith(f"{folder}/")}

    assert {f"interlock/{name}" for name in there} - contents(made.wheel).keys() == set()


def test_nothing_compiled_is_in_the_wheel(made: Made) -> None:
    assert not [name for name in contents(made.wheel) if "__pycache__" in name]


@pytest.fixture(scope="module")
def installed(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that has the wheel and nothing else."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home / "venv", with_pip=False, symlinks=sys.platform != "win32")
    folder = home / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "python"), "install", "-q"]
    wheel_only = [*pip, "--no-deps", "--no-index", str(made.wheel)]
    subprocess.run(wheel_only, check=True, cwd=home, env=CLEAN)
    return folder


def call(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What the program *words* says that is started in *folder*."""
    return subprocess.run(
        words, check=False, capture_output=True, encoding="utf-8", cwd=folder, env=CLEAN
    )


def test_the_wheel_alone_offers_the_command(made: Made, installed: Path, tmp_path: Path) -> None:
    command = str(installed / "interlock")

    told, checked = (
        call(tmp_path, command, "--version"),
        call(tmp_path, command, "check", str(SAMPLE)),
    )

    assert told.stdout == f"interlock {made.wheel.name.split('-')[1]}\n"
    assert checked.returncode == 1
    assert "unsafe: 1 failure found" in checked.stdout


def test_without_the_window_the_command_says_how_to_get_it(installed: Path, tmp_path: Path) -> None:
    told = call(tmp_path, str(installed / "interlock"))

    assert told.returncode == 2
    assert "pip install 'interlock[window]'" in told.stderr


def test_a_project_may_have_packages_of_the_same_names(installed: Path, tmp_path: Path) -> None:
    for name in ("core", "gui", "resources"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("OWN = True\n", "utf-8")
    (tmp_path / "test_it.py").write_text(USING.format(str(SAMPLE)), "utf-8")

    told = call(tmp_path, str(installed / "python"), "test_it.py")

    assert (told.stdout, told.stderr) == ("unsafe\nunsafe: 1 failure found\n", "")
    page = call(
        tmp_path, str(installed / "python"), "-m", "interlock", "export", str(SAMPLE),
        "--out", "run.html",
    )  # fmt: skip
    assert (page.returncode, (tmp_path / "run.html").exists()) == (0, True)


def test_a_real_run_finds_its_way_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    schedule = ("--schedule", "0:0x3+1x2+2x4+1x2+0x5")

    told = call(tmp_path, str(installed / "interlock"), "real", str(SAMPLE), "--yes", *schedule)

    assert "as predicted" in told.stdout + told.stderr
