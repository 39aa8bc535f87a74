"""Makes the .deb: a bundle below /usr/lib, and what Debian wants to know of it."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
import textwrap
import tomllib
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gui.app.desktop import contents
from tools.components import ROOT
from tools.libraries import oldest_glibc, packages_for, wanted_of_system
from tools.notices import debian_copyright

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.components import Component

PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: Final[str] = PROJECT["version"]
MACHINES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
"""What Debian calls the machines that others call otherwise."""
PLACE: Final = Path("usr/lib/interlock")
SHARE: Final = Path("usr/share")
NOWHERE: Final = "interlock@interlock.invalid"
"""Debian wants an address.  This domain is reserved for saying that there is none."""
COLUMNS: Final = 78
"""The width of a changelog of Debian."""
_LIBC: Final = "libc6"
_PROGRAM: Final = 0o755
_FILE: Final = 0o644


def deb(bundle: Path, parts: Sequence[Component], folder: Path, work: Path) -> Path:
    """A .deb in *folder* with *bundle*, which is made of *parts*; *work* is an empty folder.

    Raises:
        LookupError: no package of this system has a library that the bundle needs.
    """
    machine = MACHINES.get(platform.machine(), platform.machine())
    shutil.copytree(bundle, work / PLACE, symlinks=True)
    program = work / "usr" / "bin" / "interlock"
    program.parent.mkdir(parents=True)
    program.symlink_to("../lib/interlock/interlock")
    for place, text in contents(["/usr/bin/interlock"]).items():
        _write(work / SHARE / place, text.encode())
    for name, content in _documents(parts).items():
        _write(work / SHARE / name, content)
    kilobytes = _kilobytes(work)
    _write(work / "DEBIAN" / "md5sums", md5sums(work).encode())
    told = control(machine, kilobytes, depends(bundle), maintainer(os.environ))
    _write(work / "DEBIAN" / "control", told.encode())
    _settle(work)
    made = folder / f"interlock_{VERSION}_{machine}.deb"
    subprocess.run(
        ["dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(work), str(made)],
        check=True,
        stdout=subprocess.DEVNULL,
        # The same bundle makes the same package.
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(released().timestamp()))},
    )
    return made


def _documents(parts: Sequence[Component]) -> dict[str, bytes]:
    """What goes below /usr/share for people and tools to read."""
    templates = ROOT / "tools" / "debian"
    page = (templates / "interlock.1").read_text("utf-8")
    page = page.replace("{version}", VERSION).replace("{date}", f"{released():%Y-%m-%d}")
    return {
        "doc/interlock/copyright": debian_copyright(parts, PLACE.as_posix()).encode(),
        "doc/interlock/changelog.gz": _zipped(changelog(maintainer(os.environ))),
        "man/man1/interlock.1.gz": _zipped(page),
        "lintian/overrides/interlock": (templates / "lintian-overrides").read_bytes(),
    }


def control(machine: str, kilobytes: int, needed: Sequence[str], keeper: str) -> str:
    """What Debian wants to know of the package, which *keeper* answers for."""
    depend = f"Depends: {', '.join(needed)}\n" if needed else ""
    return f"""\
Package: interlock
Version: {VERSION}
Architecture: {machine}
Maintainer: {keeper}
Installed-Size: {kilobytes}
{depend}Section: education
Priority: optional
Description: see what threads do to shared data, step by step
 Interlock runs ordinary Python programs with threads on a simulated machine:
 forwards, backwards and in every order.  It tries every schedule, and shows
 the simplest one that fails or proves that none does.
 .
 Lessons and challenges come along: watch, predict, break and mend.
"""


def depends(bundle: Path) -> list[str]:
    """The packages of this system that *bundle* needs, and the oldest C library it starts with.

    Raises:
        LookupError: no package has one of the libraries.
    """
    names = wanted_of_system(bundle)
    found = packages_for(names)
    if missing := [name for name in names if name not in found]:
        raise LookupError(f"no package of this system has {', '.join(missing)}")
    needed = {package.name for package in found.values()}
    oldest = oldest_glibc(bundle)
    return sorted(f"{_LIBC} (>= {oldest})" if name == _LIBC and oldest else name for name in needed)


def maintainer(environ: Mapping[str, str]) -> str:
    """Who answers for the package: whom Debian's own variables name, else its authors."""
    name = environ.get("DEBFULLNAME") or PROJECT["authors"][0]["name"]
    return f"{name} <{environ.get('DEBEMAIL') or NOWHERE}>"


def changelog(keeper: str) -> str:
    """What CHANGELOG.md says of this version, in Debian's form."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    told = text.partition(f"\n## [{VERSION}]")[2].partition("\n## ")[0]
    # An entry goes on in lines that begin with two blanks.
    entries = re.findall(r"^- (.+(?:\n {2}\S.*)*)", told, re.MULTILINE)
    lines = "\n".join(
        textwrap.fill(
            " ".join(entry.split()), COLUMNS, initial_indent="  * ", subsequent_indent="    "
        )
        for entry in entries
    )
    return (
        f"interlock ({VERSION}) unstable; urgency=medium\n\n{lines}\n\n"
        f" -- {keeper}  {format_datetime(released())}\n"
    )


def released() -> datetime:
    """When this version was released, from what is said about it to software centres."""
    text = (ROOT / "resources" / "desktop" / "org.interlock.Interlock.metainfo.xml").read_text(
        "utf-8"
    )
    found = re.search(r'<release version="[^"]+" date="([^"]+)"', text)
    assert found
    return datetime.fromisoformat(found[1]).replace(hour=12, tzinfo=UTC)


def md5sums(work: Path) -> str:
    """The sums by which Debian notices that an installed file has been changed."""
    files = sorted(path for path in work.rglob("*") if path.is_file() and not path.is_symlink())
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {path.relative_to(work).as_posix()}\n"
        for path in files
    )


def _settle(work: Path) -> None:
    """Give every file the mode it needs and one time, whatever umask and clock were."""
    program, moment = work / PLACE / "interlock", released().timestamp()
    for path in (work, *work.rglob("*")):
        if not path.is_symlink():
            path.chmod(_PROGRAM if path.is_dir() or path == program else _FILE)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _kilobytes(folder: Path) -> int:
    """What *folder* takes on a disk, counted as Debian's policy has it: in whole blocks of 1024."""
    files = (path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    return sum(-(-path.lstat().st_size // 1024) for path in files)


def _zipped(text: str) -> bytes:
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
