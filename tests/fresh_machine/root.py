"""A bare Debian in a folder, in which commands run as on a machine of its own."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Final

PASSED_ON: Final = re.compile(r"(?i).*(proxy|ca_bundle|cert_file|_cert|cacerts|index_url)$")
"""What tells a machine how it reaches the network."""
SHARED: Final = ("/etc/apt/apt.conf.d", "/etc/ssl/certs", "/etc/resolv.conf")
"""The same in files; the root's own are replaced by this machine's."""


class Root:
    """A Debian of suite *suite* in *folder*, made with debootstrap if it is not there."""

    def __init__(self, folder: Path, suite: str, mirror: str) -> None:
        self.folder = folder
        self._suite, self._mirror = suite, mirror

    def make(self) -> None:
        """Make the root; it has what Debian needs and nothing more."""
        if (self.folder / "usr" / "bin" / "dpkg").exists():
            return
        command = ["debootstrap", "--variant=minbase", self._suite, str(self.folder), self._mirror]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        self.share_network()

    def share_network(self) -> None:
        """Let the root reach what this machine reaches; again after packages were installed."""
        for name in SHARED:
            self._share(Path(name))

    def _share(self, path: Path) -> None:
        there = self.folder / path.relative_to("/")
        if path.is_dir():
            # A link in the root would lead out of it.
            shutil.rmtree(there, ignore_errors=True)
            shutil.copytree(path, there)
        elif path.exists():
            shutil.copyfile(path, there)

    def command(self, line: str, *, where: str = "/", display: str = "") -> list[str]:
        """What runs the shell's *line* in folder *where* of the root.

        The process has mounts and process numbers of its own: with it everything that it
        started ends, and nothing stays mounted.
        """
        root = shlex.quote(str(self.folder))
        inside = f"cd {shlex.quote(where)} && {line}"
        mounts = f"mount --bind /dev {root}/dev && mount -t proc proc {root}/proc"
        variables = {"HOME": "/root", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
        variables |= {key: value for key, value in os.environ.items() if PASSED_ON.fullmatch(key)}
        if display:
            variables["DISPLAY"] = display
        words = " ".join(shlex.quote(f"{key}={value}") for key, value in variables.items())
        script = f"{mounts} && exec chroot {root} env -i {words} /bin/sh -c {shlex.quote(inside)}"
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "/bin/sh", "-c", script]

    def run(self, line: str, *, where: str = "/") -> subprocess.CompletedProcess[str]:
        """Run *line* to its end; what it says is kept, and its exit code is not looked at."""
        command = self.command(line, where=where)
        return subprocess.run(
            command, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )


def own_suite() -> str:
    """The name of the Debian that this machine runs."""
    release = Path("/etc/os-release").read_text("utf-8")
    found = re.search(r"^VERSION_CODENAME=(\w+)", release, re.MULTILINE)
    return found[1] if found else "stable"


def own_mirror() -> str:
    """Where this machine gets its packages from."""
    places = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*.sources")]
    for place in places:
        if place.exists():
            text = place.read_text("utf-8")
            found = re.search(r"^(?:URIs: *|deb )(\S+/debian)\b", text, re.MULTILINE)
            if found:
                return found[1]
    raise SystemExit("no mirror of Debian is known here: name one with --mirror")
