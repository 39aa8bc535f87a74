"""The environment in `.venv`: made as pyproject.toml and constraints.txt want it, and kept so.

Read by `dev.py` before anything is installed, so it needs nothing but Python.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.system_packages import SetupError, need_venv

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = ROOT / ".venv" / "interlock-stamp.json"
SCARCE = 20_000_000
"""With fewer bytes than these the disk is taken for full."""

# Words by which pip and venv give away what is wrong, and what we say about it.
DISK_FULL = "the disk is full: make room and call this again"
NO_NETWORK = "no package could be fetched: check the network and call this again"
SIGNS = {
    "No space left on device": DISK_FULL,
    "Connection": NO_NETWORK,
    "connection broken": NO_NETWORK,
    "Max retries": NO_NETWORK,
    "name resolution": NO_NETWORK,
    "Name or service not known": NO_NETWORK,
    "Network is unreachable": NO_NETWORK,
    "timed out": NO_NETWORK,
}


class Stamp(NamedTuple):
    """What `.venv` holds: for which place and Python, from which pins, which groups."""

    base: str
    pins: str
    groups: tuple[str, ...] = ()


def ensure(groups: Sequence[str]) -> None:
    """See to it that `.venv` holds what pyproject.toml and its *groups* name."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    constraints = (ROOT / "constraints.txt").read_text("utf-8")
    base = f"{ROOT} {platform.machine()} {sys.version_info[0]}.{sys.version_info[1]}"
    with _alone():
        found = read_stamp(STAMP) if PYTHON.exists() else None
        wanted = merged(found, Stamp(base, pins_digest(project, constraints), tuple(groups)))
        if found != wanted:
            _set_up(found, wanted, requirements(project, wanted.groups))


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Let one process at a time set up: the others wait, then find it done."""
    with (ROOT / "pyproject.toml").open("rb") as held:
        if os.name == "posix":
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def read_stamp(path: Path) -> Stamp | None:
    """The stamp at *path*; None if there is none, as after a set-up cut short."""
    try:
        base, pins, groups = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return Stamp(base, pins, tuple(groups))


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Keep *stamp* at *path*."""
    path.write_text(json.dumps(stamp), "utf-8")


def merged(found: Stamp | None, wanted: Stamp) -> Stamp:
    """*wanted*, keeping the groups of the environment that was *found*, if it can stay."""
    kept = found.groups if found and found.base == wanted.base else ()
    return wanted._replace(groups=tuple(sorted({*kept, *wanted.groups})))


def pins_digest(project: Mapping[str, object], constraints: str) -> str:
    """A short text that changes whenever something else would be installed."""
    tables = [project.get(name) for name in ("build-system", "project", "dependency-groups")]
    text = json.dumps([tables, constraints], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def requirements(project: Mapping[str, object], groups: Sequence[str]) -> list[str]:
    """What the parsed pyproject.toml *project* asks for, with its dependency *groups*."""
    program = _table(project, "project")
    lists = [_table(project, "build-system").get("requires"), program.get("dependencies")]
    # The window is an extra for others, and here as much a part of it as the rest.
    lists.append(_table(program, "optional-dependencies").get("window"))
    lists.extend(_table(project, "dependency-groups")[group] for group in groups)
    named = [str(line) for lines in lists if isinstance(lines, list) for line in lines]
    # What a group takes of the project itself is there already, and no index has it.
    return [line for line in named if not line.startswith(f"{program.get('name')}[")]


def _table(parent: Mapping[str, object], name: str) -> Mapping[str, object]:
    table = parent.get(name)
    return table if isinstance(table, dict) else {}


def _set_up(found: Stamp | None, wanted: Stamp, lines: Sequence[str]) -> None:
    print("setting up .venv (once; a few minutes on a slow line) ...", flush=True)
    if found is None or found.base != wanted.base:
        found = None
        _make_venv()
    # Without a stamp, what is left by a set-up cut short will not be trusted.
    STAMP.unlink(missing_ok=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-q", "install"]
    try:
        _quietly([*pip, "--retries", "2", "-c", str(ROOT / "constraints.txt"), *lines])
        _quietly([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    except SetupError:
        # pip gave up in good order and put everything back.
        if found:
            write_stamp(STAMP, found)
        raise
    write_stamp(STAMP, wanted)


def _make_venv() -> None:
    need_venv()
    # Called from inside `.venv`, which is about to go, the Python behind it must do it.
    maker = str(getattr(sys, "_base_executable", None) or sys.executable)
    _quietly([maker, "-m", "venv", "--clear", str(BIN.parent)])


def _quietly(arguments: Sequence[str]) -> None:
    done = subprocess.run(
        arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        free = shutil.disk_usage(ROOT).free
        raise SetupError(diagnosis(done.stdout.decode(errors="replace"), free))


def diagnosis(output: str, free: int) -> str:
    """One sentence on why pip or venv failed, from its *output* and the *free* bytes."""
    # venv does not pass on what went wrong in the pip it starts.
    if free < SCARCE:
        return DISK_FULL
    for sign, sentence in SIGNS.items():
        if sign in output:
            return sentence
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return "the set-up failed: " + (errors or lines[-1:] or ["no reason given"])[0]
