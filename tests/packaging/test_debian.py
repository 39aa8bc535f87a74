"""The .deb, made of a small bundle, as Debian's own tools see it."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from core.cli import COMMANDS
from gui.app.command import WINDOW_HELP
from tools.components import ROOT
from tools.debian import (
    PLACE,
    VERSION,
    changelog,
    control,
    deb,
    depends,
    maintainer,
    md5sums,
    released,
)
from tools.libraries import oldest_glibc, system_paths, wanted_of_system
from tools.native import parts_of
from tools.notices import debian_copyright, notices, referred_to

NEEDS_BINUTILS = pytest.mark.skipif(shutil.which("objdump") is None, reason="no binutils")
pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="no Debian")


@pytest.fixture
def package(bundle: Path, tmp_path: Path) -> Path:
    """A .deb of the small bundle."""
    work = tmp_path / "work"
    work.mkdir()
    return deb(bundle, parts_of(bundle), tmp_path, work)


@pytest.fixture
def root(package: Path, tmp_path: Path) -> Path:
    """What the .deb puts on a system."""
    subprocess.run(["dpkg-deb", "-x", package, tmp_path / "root"], check=True)
    return tmp_path / "root"


def paragraphs(text: str) -> list[dict[str, str]]:
    """The fields of each paragraph of a file in Debian's form."""
    return [
        {
            key: value.strip()
            for key, value in re.findall(r"^(\S+):((?:.*\n?)(?: .*\n?)*)", part, re.MULTILINE)
        }
        for part in text.strip().split("\n\n")
    ]


def test_the_package_puts_everything_in_its_place(root: Path) -> None:
    program = root / "usr" / "bin" / "interlock"
    entry = root / "usr" / "share" / "applications" / "interlock.desktop"

    assert program.resolve() == (root / PLACE / "interlock").resolve()
    assert 'Exec="/usr/bin/interlock" %f' in entry.read_text("utf-8")
    assert (root / "usr" / "share" / "mime" / "packages" / "interlock.xml").is_file()


def test_only_the_program_may_be_run(root: Path) -> None:
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]

    assert [path for path in files if path.stat().st_mode & 0o111] == [root / PLACE / "interlock"]
    assert all(path.stat().st_mode & 0o444 == 0o444 for path in files)


def test_the_same_bundle_makes_the_same_package(
    bundle: Path, package: Path, tmp_path: Path
) -> None:
    for name in ("again", "out"):
        (tmp_path / name).mkdir()

    made = deb(bundle, parts_of(bundle), tmp_path / "out", tmp_path / "again")

    assert made.read_bytes() == package.read_bytes()


def test_the_sums_are_those_of_what_is_installed(package: Path, root: Path) -> None:
    told = subprocess.run(
        ["dpkg-deb", "--ctrl-tarfile", package], check=True, capture_output=True
    ).stdout
    sums = subprocess.run(
        ["tar", "-xO", "./md5sums"], input=told, check=True, capture_output=True
    ).stdout

    checked = subprocess.run(["md5sum", "-c", "--quiet"], cwd=root, input=sums, check=False)

    assert checked.returncode == 0
    assert sums.decode() == md5sums(root)


@pytest.mark.skipif(shutil.which("lintian") is None, reason="lintian is not installed")
def test_lintian_has_nothing_to_say(package: Path) -> None:
    # The libraries of the small bundle are empty files, so not all overrides find something.
    said = subprocess.run(
        ["lintian", "--allow-root", "--suppress-tags", "missing-depends-line,mismatched-override",
         package],
        check=False, capture_output=True, text=True,
    )  # fmt: skip

    assert [line for line in said.stdout.splitlines() if line[:2] in {"E:", "W:"}] == []


@NEEDS_BINUTILS
def test_what_a_program_needs_is_asked_of_debian(tmp_path: Path) -> None:
    (tmp_path / "interlock").write_bytes(Path("/bin/sh").resolve().read_bytes())

    needed = depends(tmp_path)

    assert needed == [f"libc6 (>= {oldest_glibc(tmp_path)})"]


@NEEDS_BINUTILS
def test_what_a_bundle_brings_along_is_not_asked_of_debian(tmp_path: Path) -> None:
    (tmp_path / "interlock").write_bytes(Path("/bin/sh").resolve().read_bytes())
    before = wanted_of_system(tmp_path)

    (tmp_path / "libc.so.6").touch()

    assert "libc.so.6" in before
    assert "libc.so.6" not in wanted_of_system(tmp_path)


@NEEDS_BINUTILS
def test_a_library_that_no_package_has_is_an_error(tmp_path: Path) -> None:
    library = system_paths(["libz.so.1"])["libz.so.1"].read_bytes()
    (tmp_path / "plugin.so").write_bytes(library.replace(b"libc.so.6\0", b"libQ.so.9\0"))

    with pytest.raises(LookupError, match=r"no package of this system has libQ\.so\.9"):
        depends(tmp_path)


def test_the_control_file_ends_no_line_in_the_middle() -> None:
    lines = control("amd64", 1, ["libc6"], "Somebody <a@b>").splitlines()

    assert all(line.startswith(" ") or ": " in line for line in lines)
    assert f"Version: {VERSION}" in lines
    assert "Depends: libc6" in lines


def test_a_package_that_needs_nothing_says_nothing_of_it() -> None:
    assert "Depends" not in control("amd64", 1, [], "Somebody <a@b>")


def test_the_maintainer_is_who_builds_the_package_or_else_has_no_address() -> None:
    named = maintainer({"DEBFULLNAME": "Ann", "DEBEMAIL": "ann@example.org"})

    assert named == "Ann <ann@example.org>"
    assert maintainer({}) == "The Interlock authors <interlock@interlock.invalid>"


@pytest.mark.skipif(shutil.which("dpkg-parsechangelog") is None, reason="no dpkg-dev")
def test_the_changelog_is_one_that_debian_can_read(tmp_path: Path) -> None:
    (tmp_path / "changelog").write_text(changelog("Ann <ann@example.org>"), "utf-8")

    told = subprocess.run(
        ["dpkg-parsechangelog", "-l", tmp_path / "changelog"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip

    assert f"Version: {VERSION}\n" in told.stdout
    assert "Maintainer: Ann <ann@example.org>\n" in told.stdout
    # What is not released yet stands before it.
    released_parts = (ROOT / "CHANGELOG.md").read_text("utf-8").partition(f"\n## [{VERSION}]")[2]
    entries = released_parts.partition("\n## ")[0].count("\n- ")
    assert told.stdout.count("\n   * ") == entries > 0
    assert not told.stderr
    assert f"{released():%d %b %Y}" in told.stdout


def test_every_licence_that_is_named_has_its_text(bundle: Path) -> None:
    parts = parts_of(bundle)

    head, *rest = paragraphs(debian_copyright(parts, PLACE.as_posix()))

    assert head["Format"].startswith("https://www.debian.org/doc/packaging-manuals/")
    named = [part["License"].split(" and ") for part in rest if "Files" in part]
    texts = {part["License"].splitlines()[0] for part in rest if "Files" not in part}
    assert {name for names in named for name in names} == texts
    assert all(part["Copyright"] for part in rest if "Files" in part)
    assert {"Expat", "LGPL-3", "PSF-2.0", "pillow", "OFL-1.1-Inter", "Unicode-DFS-2016"} <= texts


def test_the_copyright_says_where_the_source_of_qt_is(bundle: Path) -> None:
    text = debian_copyright(parts_of(bundle), PLACE.as_posix())

    qt = next(part for part in paragraphs(text) if "PySide6/Qt/*" in part.get("Files", ""))
    assert "Source: https://download.qt.io/official_releases/qt/" in qt["Comment"]
    assert "/usr/share/common-licenses/LGPL-3" in text


def test_where_there_is_no_debian_the_texts_are_all_there(bundle: Path) -> None:
    text = notices(parts_of(bundle))

    for words in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE"):
        assert re.search(rf"^ +{words}$", text, re.MULTILINE)
    assert "License: GPL-3\n" in text


def test_what_debian_only_refers_to_is_added() -> None:
    place = "/usr/share/common-licenses/LGPL-2.1"

    found = referred_to({"glib2.0": f"The full text is in {place}.", "Expat": "Permission ..."})

    assert found == {"LGPL-2.1": Path(place).read_text("utf-8")}


def test_the_manual_names_every_command(root: Path) -> None:
    page = (root / "usr" / "share" / "man" / "man1" / "interlock.1.gz").read_bytes()
    text = gzip.decompress(page).decode().replace("\\-", "-")

    commands = {*re.findall(r"^interlock ([a-z-]+)", WINDOW_HELP, re.MULTILINE), *COMMANDS}
    assert {name for name in commands if name not in text} == set()
    assert f"Interlock {VERSION}" in text
    assert "{" not in text
