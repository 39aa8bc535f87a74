"""Installs the packages in a root, uses them, removes them, and looks for what is left."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

from tests.fresh_machine.trial import answered, last, timed, window

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fresh_machine.root import Root
    from tests.fresh_machine.trial import Row

INSTALL: Final = "apt-get install -qy --no-install-recommends"
DESKTOP: Final = "desktop-file-utils shared-mime-info hicolor-icon-theme"
"""What a desktop keeps its menu, its file types and its icons with."""
USUAL: Final = "libegl1 libgl1 libfontconfig1 libglib2.0-0 libdbus-1-3 libx11-xcb1 libwayland-egl1"
"""Libraries that every desktop has, and that the archive expects of it."""
SEEN: Final = "/usr /etc /opt /var/lib /var/cache /home /srv /root/.local /root/.config"
"""Where a package may leave something."""
PASSING: Final = "/var/lib/dpkg /var/lib/apt /var/cache/apt /var/cache/debconf /var/cache/ldconfig"
"""Where Debian itself notes what it did."""
USER: Final = 1234
OWN: Final = "/tmp/somebody"  # noqa: S108 - below a root of its own, which nobody else writes to
AS_USER: Final = (
    f"setpriv --reuid {USER} --regid {USER} --clear-groups env -u XDG_DATA_HOME HOME={OWN}"
)
KEPT: Final = (".config/", ".cache/", ".local/share/Interlock/")
"""Settings, progress and recovered texts stay: they are the user's, not the package's."""
WAIT: Final = 60.0


def debian(root: Root, package: Path, sample: Path, out: Path) -> list[Row]:
    """Install the .deb called *package*, as a person would, and purge it."""
    for path, place in ((package, "package.deb"), (sample, "sample.py")):
        shutil.copyfile(path, root.folder / "root" / place)
    return [*_on_its_own(root, out), *_on_a_desktop(root)]


def _on_its_own(root: Root, out: Path) -> list[Row]:
    """Whether what the package depends on is enough, and the menu entry opens a window."""
    share = root.folder / "usr" / "share"
    entry = share / "applications" / "interlock.desktop"
    rows = [
        timed(root, "apt-get update", "apt-get update -q"),
        timed(root, "the .deb, on its own", f"{INSTALL} /root/package.deb"),
        answered(root, "interlock --version", "interlock --version", says="interlock "),
        answered(root, "interlock check", "interlock check /root/sample.py", code=1, says="unsafe"),
    ]
    return [
        *rows,
        window(root, "the window of the deb", chosen(entry, "sample.py"), "/root", out, WAIT),
        _valid("menu entry", "desktop-file-validate", entry),
        _valid("metadata", "appstreamcli", *sorted((share / "metainfo").glob("*.xml"))),
        answered(root, "no file was changed", "dpkg --verify interlock"),
    ]


def _on_a_desktop(root: Root) -> list[Row]:
    """Whether menu and file types know the package at once, and no more once it is purged."""
    kept = timed(root, "a desktop", f"apt-get purge -qy interlock && {INSTALL} {DESKTOP}")
    before = _files(root)
    known = (
        "grep x-interlock /usr/share/applications/mimeinfo.cache && "
        "grep x-interlock /usr/share/mime/globs2"
    )
    return [
        kept,
        timed(root, "the .deb, on a desktop", f"{INSTALL} /root/package.deb"),
        answered(root, "the menu knows its files", known, says="*.interlock.py"),
        timed(root, "purged", "apt-get purge -qy interlock"),
        answered(root, "Debian has forgotten it", "dpkg-query -s interlock", code=1),
        _nothing_left("nothing is left of the .deb", before, _files(root)),
        _unmentioned(root),
    ]


def archive(root: Root, packed: Path, sample: Path, out: Path) -> list[Row]:
    """Unpack *packed* as an ordinary user, call its scripts, and look at that user's home."""
    wanted = f"apt-get update -q && {INSTALL} {USUAL}"
    libraries = timed(root, "the libraries of a desktop", wanted)
    own = root.folder / OWN.lstrip("/")
    scripts = _moved_in(root, own, packed, sample)
    before, outside = _home(own), _files(root)
    used = _used_at_home(root, own, scripts, out)
    return [
        libraries,
        *used,
        timed(root, "uninstall.sh", f"{AS_USER} {OWN}/.local/share/interlock-app/uninstall.sh"),
        _nothing_left("only settings are left at home", before, _home(own)),
        _nothing_left("nothing is left elsewhere", outside, _files(root)),
    ]


def _moved_in(root: Root, own: Path, packed: Path, sample: Path) -> str:
    """Make a home of *own* with what was *packed* and a *sample*; where the scripts are in it."""
    shutil.rmtree(own, ignore_errors=True)
    for place in ("unpacked", ".local/share"):
        (own / place).mkdir(parents=True)
    subprocess.run(["tar", "-xzf", packed, "-C", own / "unpacked"], check=True)
    shutil.copyfile(sample, own / "sample.py")
    root.run(f"chown -R {USER}:{USER} {OWN}")
    return f"{OWN}/unpacked/{next((own / 'unpacked').iterdir()).name}"


def _used_at_home(root: Root, own: Path, scripts: str, out: Path) -> list[Row]:
    """Whether it can be installed twice, and is then found, by name and in the menu."""
    entry = own / ".local" / "share" / "applications" / "interlock.desktop"
    program = f"{AS_USER} {OWN}/.local/bin/interlock"
    check = f"{program} check {OWN}/sample.py"
    rows = [
        timed(root, "install.sh", f"{AS_USER} {scripts}/install.sh"),
        timed(root, "install.sh, again", f"{AS_USER} {scripts}/install.sh"),
        answered(root, "interlock --version", f"{program} --version", says="interlock "),
        answered(root, "interlock check", check, code=1, says="unsafe"),
        _valid("menu entry of a user", "desktop-file-validate", entry),
    ]
    line = f"{AS_USER} {chosen(entry, 'sample.py')}"
    return [*rows, window(root, "the window of the archive", line, OWN, out, WAIT)]


def chosen(entry: Path, file: str) -> str:
    """What a desktop runs when *file* is opened with the menu's *entry*."""
    text = entry.read_text("utf-8") if entry.is_file() else ""
    found = re.search(r"^Exec=(.*)$", text, re.MULTILINE)
    return found[1].replace("%f", file) if found else "echo the menu has no entry"


def _valid(name: str, tool: str, *files: Path) -> Row:
    """Whether *tool* of this machine finds no fault with *files*."""
    if shutil.which(tool) is None:
        return (name, False, f"{tool} is not installed here")
    more = ["validate", "--no-net"] if tool == "appstreamcli" else []
    done = subprocess.run([tool, *more, *files], check=False, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip()
    return (name, bool(files) and not done.returncode, last(said) or f"{tool} says nothing")


def _files(root: Root) -> set[str]:
    """The files of *root*, but for what its Debian notes of what it did."""
    passing = " ".join(f"-not -path '{place}*'" for place in PASSING.split())
    found = root.run(f"find {SEEN} -xdev {passing} 2>/dev/null")
    return set(found.stdout.splitlines())


def _home(folder: Path) -> set[str]:
    """What is in the home *folder*, but for what the program itself keeps for its user."""
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    return {name for name in names if not f"{name}/".startswith(KEPT)}


def _nothing_left(name: str, before: set[str], after: set[str]) -> Row:
    left = sorted(after - before)
    return (name, not left, ", ".join(left)[:600] or "nothing")


def _unmentioned(root: Root) -> Row:
    found = root.run("grep -rIlw interlock /usr/share /usr/lib /etc /var/lib/dpkg/info")
    return ("no cache mentions it", not found.stdout.strip(), found.stdout[-600:] or "none")
