"""What people install on Linux, made of a small bundle that only knows its version."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tools.materials import bill
from tools.packages import PROJECT, VERSION, control, deb, sums, tarball

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages for Linux")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle that tells its version, and notes what it is asked to do."""
    folder = tmp_path / "bundle"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "library.so").write_bytes(b"\x7fELF")
    program = folder / "interlock"
    program.write_text(f'#!/bin/sh\necho "{VERSION} $@" >> "$HOME/asked"\n', "utf-8")
    program.chmod(0o755)
    return folder


def home(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody with an empty home."""
    (tmp_path / "home").mkdir()
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home")}


def test_what_is_unpacked_is_installed_and_removed_again(bundle: Path, tmp_path: Path) -> None:
    environment = home(tmp_path)
    own = Path(environment["HOME"])
    with tarfile.open(tarball(bundle, tmp_path)) as archive:
        names = archive.getnames()
        owners = {entry.uname for entry in archive}
        archive.extractall(tmp_path / "there", filter="data")
    scripts = next((tmp_path / "there").iterdir())

    subprocess.run([str(scripts / "install.sh")], env=environment, check=True)
    subprocess.run([str(own / ".local" / "bin" / "interlock"), "x"], env=environment, check=True)
    uninstall = own / ".local" / "share" / "interlock-app" / "uninstall.sh"
    subprocess.run([str(uninstall)], env=environment, check=True)

    assert all(name.startswith(f"interlock-{VERSION}-linux-") for name in names)
    assert owners == {"root"}
    asked = (own / "asked").read_text("utf-8").splitlines()
    assert asked == [
        f"{VERSION} install-desktop", f"{VERSION} x", f"{VERSION} install-desktop --remove",
    ]  # fmt: skip
    left = [path for path in own.rglob("*") if path.is_file() or path.is_symlink()]
    assert left == [own / "asked"]


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
def test_the_package_of_debian_says_what_it_is_and_where_it_goes(
    bundle: Path, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    work.mkdir()

    made = deb(bundle, tmp_path, work)
    told = subprocess.run(["dpkg-deb", "-f", made], capture_output=True, text=True, check=True)
    subprocess.run(["dpkg-deb", "-x", made, tmp_path / "root"], check=True)

    root = tmp_path / "root"
    assert f"Version: {VERSION}\n" in told.stdout
    assert "libegl1" in told.stdout
    assert (root / "opt" / "interlock" / "interlock").is_file()
    assert (root / "usr" / "bin" / "interlock").readlink() == Path("/opt/interlock/interlock")
    entry = root / "usr" / "share" / "applications" / "interlock.desktop"
    assert 'Exec="/opt/interlock/interlock" %f' in entry.read_text("utf-8")
    assert (root / "usr" / "share" / "doc" / "interlock" / "copyright").is_file()


def test_the_control_file_ends_no_line_in_the_middle() -> None:
    lines = control("amd64", 1).splitlines()

    assert all(line.startswith(" ") or ": " in line for line in lines)


def test_the_bill_of_materials_has_every_dependency_with_its_licence() -> None:
    told = json.loads(bill(PROJECT))

    names = {part["name"] for part in told["components"]}
    assert told["bomFormat"] == "CycloneDX"
    assert told["specVersion"] == "1.6"
    assert {"PySide6-Essentials", "shiboken6", "pillow", "Python", "Inter"} <= names
    assert all(part["version"] for part in told["components"])
    assert all(part["licenses"][0]["license"]["id"] for part in told["components"])
    assert told["metadata"]["component"]["version"] == VERSION


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    file = tmp_path / "some.tar.gz"
    file.write_bytes(b"some")

    assert sums([file]) == f"{hashlib.sha256(b'some').hexdigest()}  some.tar.gz\n"
