"""Makes what people install on Linux, from the folder that `python3 dev.py exe` made.

    python3 dev.py packages

writes a .tar.gz with an install script, a .deb, a bill of materials and the checksums of all
of them into `dist`.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import Final

import dev
from gui.desktop import contents
from tools.materials import bill

ROOT: Final = Path(__file__).parents[1]
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: Final[str] = PROJECT["version"]
MACHINES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
"""What Debian calls the machines that others call otherwise."""
OPT: Final = Path("opt/interlock")
SUMS: Final = "SHA256SUMS"
_SCRIPTS: Final = ROOT / "tools" / "scripts"


def tarball(bundle: Path, folder: Path) -> Path:
    """A .tar.gz in *folder* with *bundle* and the scripts that install and remove it."""
    name = f"interlock-{VERSION}-linux-{platform.machine()}"
    made = folder / f"{name}.tar.gz"
    with tarfile.open(made, "w:gz") as archive:
        archive.add(bundle, f"{name}/interlock", filter=_nobodys)
        for script in ("install.sh", "uninstall.sh"):
            archive.add(_SCRIPTS / script, f"{name}/{script}", filter=_runnable)
        archive.add(ROOT / "LICENSE", f"{name}/LICENSE", filter=_nobodys)
    return made


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """*entry* without the name of whoever built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _runnable(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.mode = 0o755
    return _nobodys(entry)


def deb(bundle: Path, folder: Path, work: Path) -> Path:
    """A .deb in *folder* that puts *bundle* below /opt; *work* is an empty folder to use."""
    machine = MACHINES.get(platform.machine(), platform.machine())
    shutil.copytree(bundle, work / OPT, symlinks=True)
    program = work / "usr" / "bin" / "interlock"
    program.parent.mkdir(parents=True)
    program.symlink_to("/" / OPT / "interlock")
    for place, text in contents([f"/{OPT.as_posix()}/interlock"]).items():
        _write(work / "usr" / "share" / place, text)
    licence = (ROOT / "LICENSE").read_text("utf-8")
    _write(work / "usr" / "share" / "doc" / "interlock" / "copyright", licence)
    _write(work / "DEBIAN" / "control", control(machine, _kilobytes(work)))
    made = folder / f"interlock_{VERSION}_{machine}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "--build", str(work), str(made)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return made


def control(machine: str, kilobytes: int) -> str:
    """What Debian wants to know of the package."""
    # What Qt loads from the system; the bundle brings everything else.
    needed = ", ".join(sorted(line.partition("=")[2] for line in dev.LIBRARIES.split()))
    return f"""\
Package: interlock
Version: {VERSION}
Architecture: {machine}
Maintainer: The Interlock authors <interlock@localhost>
Installed-Size: {kilobytes}
Depends: {needed}
Section: education
Priority: optional
Description: see what threads do to shared data, step by step
 {PROJECT["description"]}.
 It tries every schedule, and shows the simplest one that fails or proves that
 none does.
"""


def sums(files: list[Path]) -> str:
    """The checksums of *files*, as sha256sum writes and checks them."""
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files
    )


def _kilobytes(folder: Path) -> int:
    files = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
    return sum(file.lstat().st_size for file in files) // 1024


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def main() -> int:
    """Make all of it in `dist`; 2 if there is no bundle yet."""
    dist = ROOT / "dist"
    bundle, work = dist / "interlock", ROOT / "build" / "deb"
    if not (bundle / "interlock").is_file():
        sys.stderr.write("there is no bundle in dist: call python3 dev.py exe first\n")
        return 2
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    materials = dist / f"interlock-{VERSION}.cdx.json"
    materials.write_text(bill(PROJECT), "utf-8")
    made = [tarball(bundle, dist), deb(bundle, dist, work), materials]
    (dist / SUMS).write_text(sums(made), "utf-8")
    for file in (*made, dist / SUMS):
        sys.stdout.write(f"{file}  {file.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
