"""The shared libraries of a bundle on Linux: what they need, and which package each is of.

Only binutils and Debian's own tools are asked; where they are missing nothing is known.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEEDED: Final = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
_GLIBC: Final = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_LIBRARY: Final = re.compile(r"\.so(\.[\d.]+)?$")
_CACHED: Final = re.compile(r"^\t(\S+) \((.*)\) => (\S+)$", re.MULTILINE)
_OWNED: Final = re.compile(r"^([a-z0-9.+-]+)(?::\w+)?: (/.+)$", re.MULTILINE)
_FIELDS: Final = "${Package} ${source:Package} ${source:Upstream-Version} ${source:Version}"
_ELF: Final = b"\x7fELF"
_PATH: Final = "/usr/sbin:/usr/bin:/sbin:/bin"
"""Where a system has its own tools, which speak English if nothing else is set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A Debian package, and what it was built from."""

    name: str
    source: str
    version: str
    """That of upstream, which Debian's own only begins with."""
    revision: str
    """The version of Debian's source package."""


def libraries(bundle: Path) -> list[Path]:
    """The shared libraries and extension modules below *bundle*, each once and in order."""
    found = (path for path in bundle.rglob("*.so*") if _LIBRARY.search(path.name))
    return sorted(path for path in found if path.is_file() and not path.is_symlink())


def binaries(bundle: Path) -> list[Path]:
    """All below *bundle* that the system's loader reads: programs and libraries."""
    files = (path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in files if _begins_as_elf(path))


def _begins_as_elf(path: Path) -> bool:
    with path.open("rb") as opened:
        return opened.read(len(_ELF)) == _ELF


def wanted_of_system(bundle: Path) -> list[str]:
    """The names of the libraries that *bundle* needs and does not bring along."""
    there = {path.name for path in bundle.rglob("*.so*")}
    return sorted(set(_NEEDED.findall(_headers(bundle))) - there)


def oldest_glibc(bundle: Path) -> str:
    """The oldest version of the C library with which all of *bundle* starts; "" if any will do."""
    versions = {(int(major), int(minor)) for major, minor in _GLIBC.findall(_headers(bundle))}
    return ".".join(map(str, max(versions))) if versions else ""


def _headers(bundle: Path) -> str:
    files = binaries(bundle)
    return _told(["objdump", "-p", *map(str, files)]) if files else ""


def system_paths(names: Iterable[str]) -> dict[str, Path]:
    """Where this system has the libraries called *names*; those it lacks are left out."""
    # The path is that of the 64-bit one where a system has both, as it is listed first.
    known: dict[str, Path] = {}
    for name, _, path in _CACHED.findall(_told(["ldconfig", "-p"])):
        known.setdefault(name, Path(path))
    return {name: known[name] for name in names if name in known}


def packages_for(names: Iterable[str]) -> dict[str, Package]:
    """The packages that hold the libraries called *names*; unknown ones are left out."""
    places = {name: _listed_as(path) for name, path in system_paths(names).items()}
    owners = _owners([place for both in places.values() for place in both])
    found = {
        name: next((owners[place] for place in both if place in owners), "")
        for name, both in places.items()
    }
    packages = _described(set(found.values()) - {""})
    return {name: packages[owner] for name, owner in found.items() if owner in packages}


def _listed_as(path: Path) -> tuple[str, str]:
    """Where a package may have the library at *path*."""
    real = path.resolve()
    # Before /lib became a link to /usr/lib, packages were listed with the short place.
    short = Path("/", *real.parts[2:]) if real.parts[1:2] == ("usr",) else real
    return str(real), str(short)


def _owners(paths: list[str]) -> dict[str, str]:
    # One question for all: Debian's tool reads everything it knows each time.
    told = _told(["dpkg-query", "-S", *paths]) if paths else ""
    return {path: name for name, path in _OWNED.findall(told)}


def _described(names: set[str]) -> dict[str, Package]:
    question = ["dpkg-query", "-W", "-f", f"{_FIELDS}\n", *sorted(names)]
    # Without a name it would tell of all there are.
    lines = (line.split() for line in (_told(question) if names else "").splitlines())
    return {
        name: Package(name=name, source=source, version=version, revision=revision)
        for name, source, version, revision in lines
    }


def _told(command: list[str]) -> str:
    """What *command* writes; "" without it.  A part of a question may have no answer."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, env={"PATH": _PATH})
    except FileNotFoundError:
        return ""
    return done.stdout.decode(errors="replace")
