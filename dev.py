"""All a developer types: `python3 dev.py run [FILE] | test | bench | exe | setup`.

Each command first does the set-up it needs.  Only the standard library is used, and no
syntax newer than Python 3.8, so that an old Python gets a sentence and no SyntaxError.
"""

from __future__ import annotations

import errno
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import BIN, DISK_FULL, PYTHON, ROOT, ensure
from tools.system_packages import SetupError, ensure_libraries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
FLOOR = (3, 11)
JUDGED_OUTSIDE = (
    "tests/core/assistants/test_official_client.py",
    "tests/core/reports/test_published_schema.py",
)
STAGES = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy"]),
    ("imports", ["lint-imports"]),
)
PYTEST = (str(PYTHON), "-m", "pytest")
SHARED = ("-n", "2", "--dist", "worksteal")
"""Both cores have tests to the end: who has none left takes half of the other's."""


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
    # Tests start hundreds of processes, each of which would compile all it imports anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if arguments:
        return _call([*PYTEST, *arguments])
    # The tests wait a tenth of their time, which is enough for the stages.
    with _begun([*PYTEST, *SHARED]) as tests:
        failed = [name for name, line in STAGES if _stage(name, line)]
        if failed:
            print(f"== failed before the tests: {', '.join(failed)}\n", flush=True)
        _pass_on(tests)
    return 1 if failed or tests.returncode else 0


def _begun(line: Sequence[str]) -> subprocess.Popen[bytes]:
    """The command *line* at work, with what it says kept until it is read."""
    return subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def _pass_on(tests: subprocess.Popen[bytes]) -> None:
    assert tests.stdout is not None
    while said := os.read(tests.stdout.fileno(), 4096):
        sys.stdout.buffer.write(said)
        sys.stdout.buffer.flush()


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
