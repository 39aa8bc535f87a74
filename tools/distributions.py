"""Makes what pip and pipx install: the source as an archive, and a wheel from just that archive.

Building the wheel from the archive proves that the archive has all a wheel is made of.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
from typing import TYPE_CHECKING, Final

from tools.components import ROOT

if TYPE_CHECKING:
    from pathlib import Path

EGG: Final = "interlock.egg-info"
ADDED: Final = frozenset({"PKG-INFO", "setup.cfg"})
"""What setuptools adds to a source archive, beside the folder `EGG`."""


def distributions(out: Path, work: Path) -> list[Path]:
    """The source archive of this checkout and its wheel, in *out*; *work* is an empty folder."""
    for name in ("source", "unpacked"):
        (work / name).mkdir()
    copy_of(ROOT, work / "source")
    archive = sdist(work / "source", out)
    return [archive, wheel(unpacked(archive, work / "unpacked"), out)]


def copy_of(source: Path, place: Path) -> None:
    """Copy into *place* what belongs to the checkout in *source*, and nothing it has made."""
    for name in known_files(source):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes((source / name).read_bytes())


def known_files(source: Path) -> list[str]:
    """The files that belong to *source*, a checkout or an unpacked source archive, in order."""
    if (source / ".git").exists():
        listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        told = subprocess.run(listing, cwd=source, check=True, capture_output=True).stdout
        names = told.decode().split("\0")
    else:
        names = (source / EGG / "SOURCES.txt").read_text("utf-8").splitlines()
    own = {name for name in names if name not in ADDED and not name.startswith(f"{EGG}/")}
    return sorted(name for name in own if (source / name).is_file())


def sdist(source: Path, out: Path) -> Path:
    """The source archive of the project in *source*, made in the folder *out*."""
    return out / _built("sdist", source, out)


def wheel(source: Path, out: Path) -> Path:
    """The wheel of the project in *source*, made in the folder *out*."""
    return out / _built("wheel", source, out)


def unpacked(archive: Path, work: Path) -> Path:
    """The only folder in the source *archive*, unpacked in the empty folder *work*."""
    with tarfile.open(archive) as opened:
        opened.extractall(work, filter="data")
    return next(work.iterdir())


def _built(kind: str, source: Path, out: Path) -> str:
    # A build goes by the folder it is called in, and tells on both outputs what it does.
    script = f"import setuptools.build_meta as b, sys; name = b.build_{kind}({str(out)!r})"
    report = "; sys.stderr.write(chr(10) + name)"
    done = subprocess.run(
        [sys.executable, "-c", script + report],
        cwd=source,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stderr.rpartition("\n")[2]
