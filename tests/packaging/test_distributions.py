"""What pip and pipx install: complete, the same from any place, and of use without the window."""

from __future__ import annotations

import hashlib
import os
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
SAMPLE = ROOT / "resources" / "programs" / "lost_update.py"


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


def test_the_top_level_of_the_wheel_is_the_three_packages(made: Made) -> None:
    tops = {name.partition("/")[0] for name in contents(made.wheel)}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"core", "gui", "resources"}


@pytest.mark.parametrize("folder", ["core", "resources", "gui"])
def test_every_file_of_a_package_is_in_the_wheel(made: Made, folder: str) -> None:
    there = {name for name in made.names if name.startswith(f"{folder}/")}

    assert there - contents(made.wheel).keys() == set()


def test_nothing_compiled_is_in_the_wheel(made: Made) -> None:
    assert not [name for name in contents(made.wheel) if "__pycache__" in name]


def test_the_wheel_alone_offers_the_command(made: Made, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=False, symlinks=sys.platform != "win32")
    folder = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "python"), "install", "-q"]
    # A path to a source of ours would look like an Interlock that is already installed.
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    wheel_only = [*pip, "--no-deps", "--no-index", str(made.wheel)]
    subprocess.run(wheel_only, check=True, cwd=tmp_path, env=clean)

    told, checked = (
        subprocess.run(
            [folder / "interlock", *words],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=clean,
        )
        for words in (["--version"], ["check", str(SAMPLE)])
    )

    assert told.stdout == f"interlock {made.wheel.name.split('-')[1]}\n"
    assert checked.returncode == 1
    assert "unsafe: 1 failure found" in checked.stdout
