"""What people install on Linux, made of a small bundle that only knows its version."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tools.debian import VERSION
from tools.packages import NAME, single, sums, tarball, zipped


def home(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody with an empty home."""
    (tmp_path / "home").mkdir()
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home")}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="scripts for Linux")
def test_what_is_unpacked_is_installed_and_removed_again(bundle: Path, tmp_path: Path) -> None:
    environment = home(tmp_path)
    own = Path(environment["HOME"])
    with tarfile.open(tarball(bundle, "all licences", tmp_path)) as archive:
        archive.extractall(tmp_path / "there", filter="data")
    scripts = next((tmp_path / "there").iterdir())

    subprocess.run([str(scripts / "install.sh")], env=environment, check=True)
    subprocess.run([str(own / ".local" / "bin" / "interlock"), "x"], env=environment, check=True)
    place = own / ".local" / "share" / "interlock-app"
    licences = (place / "LICENCES.txt").read_text("utf-8")
    subprocess.run([str(place / "uninstall.sh")], env=environment, check=True)

    asked = (own / "asked").read_text("utf-8").splitlines()
    assert licences == "all licences"
    assert asked == [
        f"{VERSION} install-desktop", f"{VERSION} x", f"{VERSION} install-desktop --remove",
    ]  # fmt: skip
    left = [path for path in own.rglob("*") if path.is_file() or path.is_symlink()]
    assert left == [own / "asked"]


def test_what_is_packed_belongs_to_nobody(bundle: Path, tmp_path: Path) -> None:
    with tarfile.open(tarball(bundle, "", tmp_path)) as archive:
        entries = list(archive)

    assert {entry.name.partition("/")[0] for entry in entries} == {NAME}
    assert {(entry.uid, entry.uname) for entry in entries} == {(0, "root")}
    assert {entry.mode for entry in entries if entry.isfile()} == {0o644, 0o755}


def test_an_archive_for_windows_has_the_bundle_and_the_licences(
    bundle: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(zipped(bundle, "all licences", tmp_path)) as archive:
        names = set(archive.namelist())
        texts = archive.read(f"{NAME}/LICENCES.txt")

    assert f"{NAME}/interlock/interlock" in names
    assert f"{NAME}/interlock/_internal/resources/fonts/Inter-Bold.otf" in names
    assert texts == b"all licences"


def test_the_single_file_is_given_away_under_its_version(tmp_path: Path) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    (tmp_path / f"interlock-onefile{suffix}").write_bytes(b"program")

    made = single(tmp_path)

    assert [path.name for path in made] == [f"{NAME}{suffix}"]
    assert made[0].read_bytes() == b"program"


def test_without_a_single_file_none_is_given_away(tmp_path: Path) -> None:
    assert single(tmp_path) == []


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    file = tmp_path / "some.tar.gz"
    file.write_bytes(b"some")

    assert sums([file]) == f"{hashlib.sha256(b'some').hexdigest()}  some.tar.gz\n"
