"""Tries the project where nothing of it is known.

    python3 -m tests.fresh_machine [--out FOLDER] [--all]     as a newcomer, from the source
    python3 -m tests.fresh_machine --bundle dist/interlock    as a stranger without Python
    python3 -m tests.fresh_machine --deb dist/interlock_*.deb      with Debian's tools
    python3 -m tests.fresh_machine --archive dist/interlock-*-linux-*.tar.gz    without rights

needs root, debootstrap, Xvfb and ImageMagick.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.fresh_machine import installed
from tests.fresh_machine.root import Root, own_mirror, own_suite
from tests.fresh_machine.trial import last, timed, window

if TYPE_CHECKING:
    from tests.fresh_machine.trial import Row

PROJECT: Final = Path(__file__).resolve().parents[2]
WINDOW: Final = 900.0
"""Seconds a newcomer may wait for the first window: everything is fetched and installed."""
SAMPLE: Final = PROJECT / "resources" / "programs" / "lost_update.py"
NEEDED: Final = ("debootstrap", "Xvfb", "import", "unshare")


def commands() -> list[str]:
    """The two commands of the README."""
    text = (PROJECT / "README.md").read_text("utf-8")
    found = re.findall(r"^    (python3 dev\.py \w+)", text, re.MULTILINE)
    return found[:2]


def newcomer(root: Root, out: Path, *, everything: bool) -> list[Row]:
    """Clone, and call what the README says, on a machine that has Python, git and nothing else."""
    rows = [
        timed(
            root,
            "Python and git are installed",
            "apt-get update -q && apt-get install -qy git python3 python3-venv",
        )
    ]
    root.share_network()
    place = root.folder / "root" / "interlock"
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(PROJECT), str(place)], check=True)
    first, second = commands()
    rows.append(window(root, f"{first}: a window", first, "/root/interlock", out, WINDOW))
    rows.append(window(root, f"{first}: again", first, "/root/interlock", out, 30.0))
    if everything:
        rows.append(timed(root, second, second, "/root/interlock"))
    return rows


def stranger(root: Root, bundle: Path, out: Path) -> list[Row]:
    """Carry *bundle*, a folder or a file, to a machine without Python and without fonts."""
    place = root.folder / "root" / "stick"
    shutil.rmtree(place, ignore_errors=True)
    if bundle.is_dir():
        shutil.copytree(bundle, place, symlinks=True)
    else:
        place.mkdir()
        shutil.copy2(bundle, place / "interlock")
    shutil.copyfile(SAMPLE, place / "sample.py")
    there = root.run("command -v python3 fc-list").stdout.strip()
    rows: list[Row] = [("no Python and no fonts", not there, there)]
    checked = root.run("./interlock check sample.py", where="/root/stick")
    rows.append(("interlock check", checked.returncode == 1, last(checked.stdout)))
    missing = root.run("./interlock picture sample.py --out a.png", where="/root/stick")
    rows.append(
        (
            "without Qt's libraries it says so",
            "Qt lacks something" in missing.stdout or not missing.returncode,
            last(missing.stdout),
        )
    )
    from tools import system_packages  # noqa: PLC0415 - names the libraries that Qt wants of a system

    wanted = " ".join(sorted(line.partition("=")[2] for line in system_packages.LIBRARIES.split()))
    rows.append(
        timed(
            root,
            "Qt's libraries",
            f"apt-get update -q && apt-get install -qy --no-install-recommends {wanted}",
        )
    )
    painted = root.run("./interlock picture sample.py --out a.png", where="/root/stick")
    rows.append(("interlock picture", painted.returncode == 0, last(painted.stdout)))
    rows.append(window(root, "the window", "./interlock sample.py", "/root/stick", out, 60.0))
    return rows


def tried(root: Root, options: argparse.Namespace) -> list[Row]:
    """What came of the trial that the *options* ask for."""
    if options.bundle:
        return stranger(root, options.bundle, options.out)
    if options.deb:
        return installed.debian(root, options.deb, SAMPLE, options.out)
    if options.archive:
        return installed.archive(root, options.archive, SAMPLE, options.out)
    return newcomer(root, options.out, everything=options.all)


def main() -> int:
    """Try what is asked for, and print a table; 1 if something does not work."""
    parser = argparse.ArgumentParser(prog="tests.fresh_machine", description=__doc__)
    parser.add_argument("--bundle", type=Path)
    parser.add_argument("--deb", type=Path)
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--all", action="store_true", help="the README's second command, too")
    parser.add_argument("--out", type=Path, default=PROJECT / "build" / "fresh_machine")
    parser.add_argument("--root", type=Path, help="a folder to make the root in, and keep it")
    parser.add_argument("--suite", default=own_suite())
    parser.add_argument("--mirror")
    options = parser.parse_args()
    lacking = [tool for tool in NEEDED if shutil.which(tool) is None]
    if lacking:
        sys.stderr.write(f"install what is missing here: {', '.join(lacking)}\n")
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = options.root or Path(scratch) / "root"
        root = Root(folder, options.suite, options.mirror or own_mirror())
        root.make()
        rows = tried(root, options)
    for name, worked, said in rows:
        sys.stdout.write(f"{'ok    ' if worked else 'FAILED'}  {name:36}{said}\n")
    return 0 if all(worked for _, worked, _ in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
