"""All a developer types: `python3 dev.py run [FILE] | test | bench | exe | setup`.

Each command first does the set-up it needs.  Only the standard library is used, and no
syntax newer than Python 3.8, so that an old Python gets a sentence and no SyntaxError.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

USAGE = """usage: python3 dev.py COMMAND

  run [FILE]      open the window
  test [ARGS]     check everything; with ARGS, only run pytest with them
  outside         let others' own programs judge what is written for them
  bench           measure speed and memory
  exe             build the program that needs no Python
  packages        make of that program what people install
  manifests       make of the packages of all systems what Flatpak, winget and Homebrew want
  words [LANG]    gather the texts of the window for translators
  supported       write the page of supported Python, docs/supported.md
  setup           only do the set-up of all of these but outside"""
ROOT = Path(__file__).resolve().parent
BIN = ROOT / ".venv" / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = ROOT / ".venv" / "interlock-stamp.json"
FLOOR = (3, 11)
JUDGED_OUTSIDE = (
    "tests/core/assistants/test_official_client.py",
    "tests/core/reports/test_published_schema.py",
)
SCARCE = 20_000_000
STAGES = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy"]),
    ("imports", ["lint-imports"]),
)
PYTEST = (str(PYTHON), "-m", "pytest")

# What Qt's platform plugins load, each with the Debian package that holds it.
LIBRARIES = """
    libEGL.so.1=libegl1 libGL.so.1=libgl1 libX11-xcb.so.1=libx11-xcb1 libdbus-1.so.3=libdbus-1-3
    libfontconfig.so.1=libfontconfig1 libfreetype.so.6=libfreetype6 libglib-2.0.so.0=libglib2.0-0
    libwayland-client.so.0=libwayland-client0 libwayland-cursor.so.0=libwayland-cursor0
    libwayland-egl.so.1=libwayland-egl1 libxcb-cursor.so.0=libxcb-cursor0
    libxcb-icccm.so.4=libxcb-icccm4 libxcb-image.so.0=libxcb-image0
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0
    libxcb-render-util.so.0=libxcb-render-util0 libxcb-render.so.0=libxcb-render0
    libxcb-shape.so.0=libxcb-shape0 libxcb-shm.so.0=libxcb-shm0 libxcb-sync.so.1=libxcb-sync1
    libxcb-xfixes.so.0=libxcb-xfixes0 libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxkbcommon.so.0=libxkbcommon0
"""

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


class SetupError(Exception):
    """Something outside this project stops the command; the text says what to do."""


class Stamp(NamedTuple):
    """What `.venv` holds: for which place and Python, from which pins, which groups."""

    base: str
    pins: str
    groups: tuple[str, ...] = ()


def main(arguments: Sequence[str]) -> int:
    """Do what *arguments* ask; 2 if something outside this project is in the way."""
    if not arguments or arguments[0] not in COMMANDS:
        print(USAGE, file=sys.stderr)
        return 2
    reason = old_python(sys.version_info[:3])
    try:
        if reason is None:
            return COMMANDS[arguments[0]](arguments[1:])
    except SetupError as error:
        reason = str(error)
    except OSError as error:
        full = error.errno == errno.ENOSPC
        reason = DISK_FULL if full else f"{error.filename or 'the system'}: {error.strerror}"
    except KeyboardInterrupt:
        return 130
    print(reason, file=sys.stderr)
    return 2


def old_python(version: Sequence[int]) -> str | None:
    """What to say to a Python of this *version*; None if it will do."""
    if tuple(version[:2]) >= FLOOR:
        return None
    found = ".".join(str(part) for part in version)
    return f"Interlock needs Python {FLOOR[0]}.{FLOOR[1]} or newer, and this is Python {found}"


def run(arguments: Sequence[str]) -> int:
    """Open the window; while there is none, only run the file."""
    files = [str(Path(name).resolve()) for name in arguments]
    if not (ROOT / "gui" / "app" / "main.py").exists():
        print("the window is not built yet", file=sys.stderr)
        if not files:
            return 2
        ensure([])
        return _call([str(BIN / "interlock"), "run", *files])
    reason = no_display(platform.system(), os.environ)
    if reason:
        raise SetupError(reason)
    ensure([])
    ensure_libraries()
    return _call([str(PYTHON), "-m", "gui.app.main", *files])


def no_display(system: str, environ: Mapping[str, str]) -> str | None:
    """What to say where no window can open; None if one can."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if system != "Linux" or any(environ.get(name) for name in screens):
        return None
    return (
        "there is no display here, so no window can open; what works without one: "
        f"`{BIN / 'interlock'} run FILE`, `python3 dev.py test`, `python3 dev.py bench`"
    )


def test(arguments: Sequence[str]) -> int:
    """Run every check, even after one that failed; with *arguments* only pytest."""
    ensure(["lint", "test"])
    ensure_libraries()
    if arguments:
        return _call([*PYTEST, *arguments])
    failed = [name for name, line in STAGES if _stage(name, line)]
    if failed:
        print(f"== failed before the tests: {', '.join(failed)}\n", flush=True)
    tests = _call([*PYTEST, "-n", "2"])
    return 1 if failed or tests else 0


def _stage(name: str, line: Sequence[str]) -> int:
    began = time.perf_counter()
    code = _call([str(BIN / line[0]), *line[1:]])
    word = "failed" if code else "ok"
    print(f"== {name}: {word}, {time.perf_counter() - began:.1f} s\n", flush=True)
    return code


def outside(arguments: Sequence[str]) -> int:
    """Let others' own programs judge what is written for them."""
    ensure(["outside", "test"])
    ensure_libraries()
    return _call([*PYTEST, *JUDGED_OUTSIDE, *arguments])


def bench(arguments: Sequence[str]) -> int:
    """Measure speed and memory."""
    ensure(["test"])
    return _call([str(PYTHON), "-m", "tests.benchmarks", *arguments])


def exe(arguments: Sequence[str]) -> int:
    """Build the program that needs no Python."""
    if not (ROOT / "build.spec").exists():
        raise SetupError("there is no build.spec yet, so no program can be built")
    ensure(["build"])
    ensure_libraries()
    maker = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    if code := _call([*maker, "build.spec", *arguments]):
        return code
    failed = [str(made) for made in _programs() if not _works(made)]
    print(f"== does not work: {', '.join(failed)}" if failed else "== all work", flush=True)
    return 1 if failed else 0


def _programs() -> list[Path]:
    """What build.spec made for this system that can be started at a terminal."""
    dist = ROOT / "dist"
    if os.name == "nt":
        return [dist / "interlock" / "interlock-cli.exe"]
    folder = dist / "interlock" / "interlock"
    return [folder] if sys.platform == "darwin" else [folder, dist / "interlock-onefile"]


def _works(made: Path) -> bool:
    """Whether the program *made* finds the fault of a sample, and paints it."""
    sample = str(ROOT / "resources" / "programs" / "lost_update.py")
    picture = ROOT / "build" / "tried.png"
    picture.unlink(missing_ok=True)
    found = _call([str(made), "check", sample]) == 1
    painted = _call([str(made), "picture", sample, "--out", str(picture)]) == 0
    return found and painted and picture.read_bytes().startswith(b"\x89PNG")


def packages(_arguments: Sequence[str]) -> int:
    """Make of what `exe` built what people install."""
    ensure(["test"])
    return _call([str(PYTHON), "-m", "tools.packages"])


def manifests(_arguments: Sequence[str]) -> int:
    """Make of the packages of all systems what package managers install them by."""
    ensure(["test"])
    return _call([str(PYTHON), "-m", "tools.manifests"])


def words(arguments: Sequence[str]) -> int:
    """Gather the texts of the window for translators."""
    ensure(["test"])
    return _call([str(PYTHON), "-m", "tools.words", *arguments])


def supported(_arguments: Sequence[str]) -> int:
    """Write the page of supported Python."""
    ensure(["test"])
    return _call([str(PYTHON), "-m", "tools.supported"])


def setup(_arguments: Sequence[str]) -> int:
    """Do the set-up of every command."""
    ensure(["build", "lint", "test"])
    ensure_libraries()
    print("all is set up in .venv")
    return 0


def _call(arguments: Sequence[str]) -> int:
    return subprocess.run(arguments, cwd=ROOT, check=False).returncode


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
    return [str(line) for lines in lists if isinstance(lines, list) for line in lines]


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


def need_venv(find: Callable[[str], object] = importlib.util.find_spec) -> None:
    """Install what Debian splits off from Python, or say what is missing."""
    if find("venv") and find("ensurepip"):
        return
    if not sys.executable.startswith("/usr/bin/"):
        raise SetupError(f"{sys.executable} has no venv module: use a complete Python")
    apt_install([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"])
    importlib.invalidate_caches()


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


def ensure_libraries() -> None:
    """See to it that Qt finds the shared libraries it needs; only Linux lacks any."""
    missing = missing_packages() if platform.system() == "Linux" else []
    if missing:
        apt_install(missing)


def missing_packages(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """The Debian packages of the shared libraries that *load* does not find."""
    missing = []
    for library, _, package in (pair.partition("=") for pair in LIBRARIES.split()):
        try:
            load(library)
        except OSError:
            missing.append(package)
    return missing


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian *packages* if we may, else stop with the command that does."""
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise SetupError(f"install what your system calls these Debian packages: {names}")
    line = f"sudo apt-get update && sudo apt-get install -y {names}"
    rights = apt_rights()
    if rights is None:
        raise SetupError(f"system packages are missing; install them with: {line}")
    print(f"installing system packages: {names} ...", flush=True)
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        if subprocess.run([*apt, *step], check=False, capture_output=True).returncode:
            raise SetupError(f"apt-get failed; once its trouble is over: {line}")


def apt_rights() -> list[str] | None:
    """What to put before apt-get so that it may install; None if nothing helps."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and not subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode
    ):
        return [sudo, "-n"]
    return None


COMMANDS = {
    "run": run,
    "test": test,
    "outside": outside,
    "bench": bench,
    "exe": exe,
    "setup": setup,
    "words": words,
    "supported": supported,
    "packages": packages,
    "manifests": manifests,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
