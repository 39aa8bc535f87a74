"""Seconds from the start of a bundle to its first picture, beside an empty window of Qt.

``python -m tests.benchmarks.bundles [DIST]`` prints the table.  The empty window is frozen
without what build.spec leaves out, in the same two forms: what it takes, no program with Qt can
save.  The picture is seen from outside, on a screen of its own that has no window manager: the
first thing to change there is what the program has painted.  Where others are at work, the
seconds of processor say more than those of the clock.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.benchmarks.frames import table
from tests.bundle_trials.processes import cpu_seconds, end, session
from tests.fresh_machine.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

PROJECT: Final = Path(__file__).resolve().parents[2]
FORMS: Final = {"onedir": Path("interlock") / "interlock", "onefile": Path("interlock-onefile")}
BOUNDS: Final = {
    ("onedir", "warm"): 0.45, ("onedir", "cold"): 0.8,
    ("onefile", "warm"): 1.4, ("onefile", "cold"): 1.8,
}  # fmt: skip
"""Seconds that a start may take."""
REPEATS: Final = {"warm": 7, "cold": 4}
PATIENCE: Final = 60.0
CHANGED: Final = 100
"""Pixels in the middle row of the screen that only a window can change."""
CACHES: Final = Path("/proc/sys/vm/drop_caches")
NO_BUNDLE: Final = "dist/ holds no bundle to time: `python3 dev.py exe` makes one"
EMPTY: Final = """
import sys
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("empty")
window.resize(1177, 736)
window.show()
sys.exit(app.exec())
"""
SPEC: Final = """
analysis = Analysis(["empty.py"], excludes=UNUSED)
analysis.binaries, analysis.datas = wanted(analysis.binaries), wanted(analysis.datas)
archive = PYZ(analysis.pure)
program = EXE(
    archive, analysis.scripts, name="interlock", exclude_binaries=True, strip=True, upx=False
)
COLLECT(program, analysis.binaries, analysis.datas, name="interlock", strip=True, upx=False)
EXE(
    archive, analysis.scripts, analysis.binaries, analysis.datas, name="interlock-onefile",
    strip=True, upx=False,
)
"""
Row = dict[str, float | str]


def measure(dist: Path = PROJECT / "dist") -> list[Row]:
    """A row for each form, warm and cold; none where *dist* holds no bundle."""
    found = [form for form, place in FORMS.items() if (dist / place).is_file()]
    if not found:
        return []
    with tempfile.TemporaryDirectory() as scratch:
        empty = _empty_window(Path(scratch))
        return [
            _row(form, state, dist, empty)
            for form in found
            for state in ("warm", "cold")
            if state == "warm" or _can_be_cold()
        ]


def _row(form: str, state: str, dist: Path, empty: Path | None) -> Row:
    starts = _starts(dist / FORMS[form], state)
    least = min(starts)[0]
    row: Row = {
        "case": f"{form}, start to picture", "size": state, "seconds": least,
        "median": sorted(starts)[len(starts) // 2][0], "bound": BOUNDS[form, state],
        "cpu": min(busy for _, busy in starts),
    }  # fmt: skip
    if empty is not None:
        others = _starts(empty / FORMS[form], state)
        row |= {"empty window": min(others)[0], "ratio": least / min(others)[0]}
        row |= {"its cpu": min(busy for _, busy in others)}
    return row


def _starts(program: Path, state: str) -> list[tuple[float, float]]:
    """Seconds by the clock and of processor for each start, watched from another process."""
    with Screen() as screen, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {
            **os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "HOME": home,
            "TMPDIR": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home,
        }  # fmt: skip
        command = [sys.executable, "-m", "tests.benchmarks.bundles", "watch", str(program), state]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment)
    return [(seconds, busy) for seconds, busy in json.loads(done.stdout)]


def _can_be_cold() -> bool:
    """Whether the system can be made to forget what it has read, which only root may."""
    return CACHES.exists() and os.geteuid() == 0


def _empty_window(folder: Path) -> Path | None:
    """Where the empty window is in both forms; None if nothing can be frozen here."""
    if importlib.util.find_spec("PyInstaller") is None:
        return None
    (folder / "empty.py").write_text(EMPTY, "utf-8")
    ours = ast.parse((PROJECT / "build.spec").read_text("utf-8")).body
    kept = [ast.unparse(node) for node in ours if _name(node) in {"UNUSED", "UNWANTED", "wanted"}]
    (folder / "empty.spec").write_text("\n".join([*kept, SPEC]), "utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    subprocess.run([*command, "empty.spec"], check=True, cwd=folder, stdout=subprocess.DEVNULL)
    return folder / "dist"


def _name(node: ast.stmt) -> str:
    """What *node* gives a meaning to."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return node.name if isinstance(node, ast.FunctionDef) else ""


# What the process does that watches the screen


def _watch(program: str, state: str) -> None:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - the table itself needs no Qt

    app = QGuiApplication(["watch"])
    bare = _row_of_pixels(app)
    # The first start finds the system as it is, which is neither warm nor cold.
    times = [_first_picture(app, program, bare, state) for _ in range(1 + REPEATS[state])]
    print(json.dumps(times[1:]))


def _first_picture(app: object, program: str, bare: bytes, state: str) -> tuple[float, float]:
    if state == "cold":
        os.sync()
        CACHES.write_text("3", "ascii")
    begun = time.perf_counter()
    process = subprocess.Popen([program], start_new_session=True, cwd=os.environ["HOME"])
    while _difference(_row_of_pixels(app), bare) < CHANGED:
        if process.poll() is not None or time.perf_counter() - begun > PATIENCE:
            raise SystemExit(f"{program} shows no window")
        time.sleep(0.002)
    seconds = time.perf_counter() - begun
    busy = cpu_seconds(session(process.pid))
    _clear_up(app, process, bare)
    return seconds, busy


def _clear_up(app: object, process: subprocess.Popen[bytes], bare: bytes) -> None:
    """End *process* and what it started, and what it unpacked; the screen is bare again."""
    end(session(process.pid))
    process.wait()
    while session(process.pid) or _difference(_row_of_pixels(app), bare):
        time.sleep(0.01)
    for unpacked in Path(os.environ["TMPDIR"]).glob("_MEI*"):
        shutil.rmtree(unpacked)


def _row_of_pixels(app: object) -> bytes:
    """The middle row of the screen."""
    from PySide6.QtGui import QGuiApplication, QImage  # noqa: PLC0415 - see above

    assert isinstance(app, QGuiApplication)
    screen = app.primaryScreen()
    size = screen.size()
    grabbed = screen.grabWindow(0, 0, size.height() // 2, size.width(), 1).toImage()
    return bytes(grabbed.convertToFormat(QImage.Format.Format_RGB32).constBits())


def _difference(here: bytes, there: bytes) -> int:
    """How many pixels are not the same."""
    return sum(here[at : at + 4] != there[at : at + 4] for at in range(0, len(here), 4))


def main(arguments: Sequence[str]) -> int:
    """Print the table of the bundles in dist, or in the folder that *arguments* name."""
    rows = measure(*(Path(name).resolve() for name in arguments))
    if not rows:
        print(NO_BUNDLE)
        return 2
    print("\n".join(table(rows)))
    if not _can_be_cold():
        print("cold: not measurable here, only root can empty the caches of Linux")
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["watch"]:
        _watch(*sys.argv[2:])
    else:
        sys.exit(main(sys.argv[1:]))
