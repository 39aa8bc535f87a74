"""Makes what people install, from what `python3 dev.py exe` made on this system.

    python3 dev.py packages

writes an archive with the bundle, the single file where there is one, a bill of materials and
the checksums of all of them into `dist`; on Linux also a .deb, a source archive and a wheel.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import Final

from tools.components import ROOT
from tools.debian import VERSION, deb
from tools.distributions import distributions
from tools.materials import bill
from tools.native import parts_of
from tools.notices import notices

SYSTEMS: Final = {"linux": "linux", "darwin": "macos", "win32": "windows"}
# Windows calls the usual machine otherwise.
_MACHINE: Final = platform.machine().lower().replace("amd64", "x86_64")
NAME: Final = f"interlock-{VERSION}-{SYSTEMS.get(sys.platform, sys.platform)}-{_MACHINE}"
NOTICES: Final = "LICENCES.txt"
_SCRIPTS: Final = ROOT / "tools" / "scripts"


def tarball(bundle: Path, texts: str, folder: Path) -> Path:
    """A .tar.gz in *folder* with *bundle*, the *texts* of all licences and, for Linux, scripts."""
    made = folder / f"{NAME}.tar.gz"
    with tempfile.TemporaryDirectory() as scratch, tarfile.open(made, "w:gz") as archive:
        written = Path(scratch) / NOTICES
        written.write_text(texts, "utf-8")
        archive.add(bundle, f"{NAME}/{bundle.name}", filter=_nobodys)
        if sys.platform.startswith("linux"):
            for script in ("install.sh", "uninstall.sh"):
                archive.add(_SCRIPTS / script, f"{NAME}/{script}", filter=_runnable)
        archive.add(ROOT / "LICENSE", f"{NAME}/LICENSE", filter=_nobodys)
        archive.add(written, f"{NAME}/{NOTICES}", filter=_nobodys)
    return made


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """*entry* without the name of whoever built it, readable for whoever unpacks it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def _runnable(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.mode = 0o755
    return _nobodys(entry)


def zipped(bundle: Path, texts: str, folder: Path) -> Path:
    """A .zip in *folder* with the same, for Windows."""
    made = folder / f"{NAME}.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in bundle.rglob("*") if path.is_file()):
            archive.write(path, f"{NAME}/interlock/{path.relative_to(bundle).as_posix()}")
        archive.write(ROOT / "LICENSE", f"{NAME}/LICENSE.txt")
        archive.writestr(f"{NAME}/{NOTICES}", texts)
    return made


def single(dist: Path) -> list[Path]:
    """The single file in *dist* under the name it is given away with; none on macOS."""
    suffix = ".exe" if sys.platform == "win32" else ""
    made = dist / f"interlock-onefile{suffix}"
    return [Path(shutil.copy2(made, dist / f"{NAME}{suffix}"))] if made.is_file() else []


def sums(files: list[Path]) -> str:
    """The checksums of *files*, as sha256sum writes and checks them."""
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files
    )


def everything(bundle: Path, dist: Path, work: Path) -> list[Path]:
    """All that *bundle* is given away as, in *dist*; *work* is an empty folder to use."""
    parts = parts_of(bundle)
    materials = dist / f"{NAME}.cdx.json"
    materials.write_text(bill(bundle, parts), "utf-8")
    texts = notices(parts)
    made = [materials, *single(dist)]
    if sys.platform == "win32":
        return [zipped(bundle, texts, dist), *made]
    if sys.platform == "darwin":
        return [tarball(dist / "Interlock.app", texts, dist), *made]
    for name in ("deb", "source"):
        (work / name).mkdir()
    package = deb(bundle, parts, dist, work / "deb")
    return [
        tarball(bundle, texts, dist), package, *made, *distributions(dist, work / "source"),
    ]  # fmt: skip


def main() -> int:
    """Make all of it in `dist`; 2 if there is no bundle yet."""
    dist = ROOT / "dist"
    bundle = dist / "interlock"
    if not bundle.is_dir():
        sys.stderr.write("there is no bundle in dist: call python3 dev.py exe first\n")
        return 2
    with tempfile.TemporaryDirectory() as work:
        try:
            made = everything(bundle, dist, Path(work))
        except LookupError as error:
            sys.stderr.write(f"nobody knows the licence or the package: {error}\n")
            return 2
    (dist / f"{NAME}.sha256").write_text(sums(made), "utf-8")
    for file in (*made, dist / f"{NAME}.sha256"):
        sys.stdout.write(f"{file}  {file.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
