"""How evenly pictures follow each other in the real window, on a screen of its own.

``python -m tests.benchmarks.frames`` starts an X server without a screen, so that nobody
else's windows are in the way, and prints the table.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtCore import QObject

    from gui.app.window import Window

SECONDS: Final = 6.0
RUNS: Final = 3
SIZES: Final = {"1080p": (1920, 1080), "4K": (3840, 2160)}
CROWD: Final = '''
import threading

locks = [threading.Lock() for _ in range(6)]
totals = [0] * 6


def work(number):
    for turn in range({turns}):
        place = (number + turn) % 6
        with locks[place]:
            totals[place] += 1


threads = [threading.Thread(target=work, args=(n,)) for n in range({threads})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
'''
"""Much taking and letting go, so that padlocks fly at every step."""
LONG: Final = "x = 0\n" * 20 + "def f():\n    return x\n" * 140
CASES: Final = (
    ("play, 32 lanes x 100k steps", "1080p"), ("play, 32 lanes x 100k steps", "4K"),
    ("scrub, 8 lanes", "1080p"), ("step and back", "1080p"),
    ("step and back in a hall", "1080p"), ("step and back in a hall", "4K"),
    ("open a 300-line program", "1080p"),
)  # fmt: skip


def measure() -> list[dict[str, float | str]]:
    """A row for each case, each in a process and on a screen of its own."""
    return [_on_a_screen(case, size) for case, size in CASES] + [_starting()]


def table(rows: Iterable[dict[str, float | str]]) -> Iterator[str]:
    """A line for each of *rows*."""
    for row in rows:
        figures = ((name, value) for name, value in row.items() if not isinstance(value, str))
        cells = "  ".join(f"{name} {value:.2f}" for name, value in figures)
        yield f"{row['case']:30}{row['size']:8}{cells}"


def _on_a_screen(case: str, size: str) -> dict[str, float | str]:
    """The calmest of some runs: what is measured is this program, not the machine's others."""
    runs = [_run(case, size) for _ in range(RUNS)]
    return min(runs, key=lambda run: float(run.get("p99_ms", run["max_ms"])))


def _run(case: str, size: str) -> dict[str, float | str]:
    width, height = SIZES[size]
    with _screen(width, height) as environment:
        command = [sys.executable, "-m", "tests.benchmarks.frames", case, size]
        done = subprocess.run(command, check=True, capture_output=True, env=environment)
    figures: dict[str, float | str] = json.loads(done.stdout)
    return {"case": case, "size": size, **figures}


class _screen:  # noqa: N801 - used like a function
    """An X server with a window manager, for as long as it is needed."""

    def __init__(self, width: int, height: int) -> None:
        self._size = f"{width}x{height}x24"

    def __enter__(self) -> dict[str, str]:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size, "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            display = f":{answer.readline().strip()}"
        self._home = tempfile.TemporaryDirectory()
        environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": self._home.name,
            "XDG_CONFIG_HOME": self._home.name, "XDG_DATA_HOME": self._home.name,
        }  # fmt: skip
        self._manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        return environment

    def __exit__(self, *_: object) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()
        self._home.cleanup()


def _starting() -> dict[str, float | str]:
    """Seconds from the start of the process to the first picture, started from source, warm."""
    with _screen(*SIZES["1080p"]) as environment:
        times = []
        for _ in range(4):
            begun = time.time()
            command = [sys.executable, "-m", "tests.benchmarks.frames", "start", "1080p"]
            done = subprocess.run(command, check=True, capture_output=True, env=environment)
            times.append(float(done.stdout) - begun)
    return {"case": "start to first picture", "size": "1080p", "seconds": min(times[1:])}


# What the measured process does


def _main(case: str, size: str) -> None:
    if case == "start":
        _tell_first_picture()
        return
    from gui.app.main import make_window  # noqa: PLC0415 - the table itself needs no Qt

    window = make_window()
    window.resize(*SIZES[size])
    window.show()
    act = {
        "play, 32 lanes x 100k steps": _play, "scrub, 8 lanes": _scrub,
        "step and back": _step_and_back, "step and back in a hall": _step_in_a_hall,
        "open a 300-line program": _open,
    }[case]  # fmt: skip
    _spin(0.5)
    print(json.dumps(act(window)))


def _tell_first_picture() -> None:
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415 - see above

    from gui.app.command import collect_seldom  # noqa: PLC0415 - see above

    # As whoever starts the program does, before most of it is loaded.
    collect_seldom()
    from gui.app.main import make_window  # noqa: PLC0415 - see above
    from gui.shell.application import make_application  # noqa: PLC0415 - see above

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                print(time.time(), flush=True)
                os._exit(0)
            return False

    app = make_application()
    window = make_window()
    watcher = Watcher()
    window.stage.installEventFilter(watcher)
    window.show()
    app.exec()


def _spin(seconds: float) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()


def _load(window: Window, threads: int, steps: int) -> None:
    window.programs.document.forget(window.editor.toPlainText())
    turns = max(1, steps // threads // 5)
    window.programs.begin_empty(CROWD.format(threads=threads, turns=turns))
    window.bridge.set_chooser("random")
    window.bridge.to_end()
    while window.bridge.working:
        _spin(0.05)
        run = window.bridge.run
        if run is not None and len(run.simulation.trace) >= steps:
            window.bridge.stop()


class _Frames:
    """Notes when the stage was painted, and whether the next picture was due at once."""

    def __init__(self, window: Window) -> None:
        from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415 - see above

        pictures: list[tuple[float, bool]] = []
        stage = window.stage

        class Watcher(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    pictures.append((time.perf_counter(), stage.moving))
                return False

        self._watcher: QObject = Watcher(window)
        self._pictures = pictures
        stage.installEventFilter(self._watcher)

    def intervals(self, *, moving: bool) -> dict[str, float | str]:
        """Milliseconds between pictures; with *moving* only while something was on its way.

        Where nothing moves no picture is due before the next step, and a pause is no frame.
        """
        pairs = zip(self._pictures, self._pictures[1:], strict=False)
        gaps = sorted(1000 * (b[0] - a[0]) for a, b in pairs if a[1] or not moving)
        return {
            "frames": len(gaps), "p50_ms": gaps[len(gaps) // 2],
            "p99_ms": gaps[int(len(gaps) * 0.99)], "max_ms": gaps[-1],
        }  # fmt: skip


def _play(window: Window) -> dict[str, float | str]:
    _load(window, 32, 100_000)
    run = window.bridge.run
    assert run is not None
    window.bridge.jump(len(run.simulation.trace) // 2)
    while window.bridge.speed < 10:
        window.bridge.faster()
    window.look.set_motion(on=True)
    _spin(0.5)
    frames = _Frames(window)
    window.bridge.play()
    _spin(SECONDS)
    window.bridge.stop()
    return frames.intervals(moving=True)


def _scrub(window: Window) -> dict[str, float | str]:
    _load(window, 8, 20_000)
    run = window.bridge.run
    assert run is not None
    length = len(run.simulation.trace)
    frames = _Frames(window)
    until, number = time.perf_counter() + SECONDS, 0
    while time.perf_counter() < until:
        number += 1
        window.bridge.jump(number * 37 % length)
        window.stage.repaint()
        _spin(0)
    return frames.intervals(moving=False)


def _timed(act: Callable[[], object], window: Window) -> float:
    """Milliseconds until what *act* brings about is on the screen, all of it."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    begun = time.perf_counter()
    act()
    while not window.stage.current:
        QApplication.processEvents()
    # What has just been painted is not on the screen yet.
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begun)


def _step_and_back(window: Window) -> dict[str, float | str]:
    _load(window, 8, 20_000)
    # A frame of its own: a step that came with it would be measured as two pictures.
    far = _timed(lambda: window.bridge.jump(10_000), window)
    acts = (window.bridge.step, window.bridge.back)
    times = sorted(_timed(act, window) for _ in range(100) for act in acts)
    return {
        "p50_ms": times[len(times) // 2], "p99_ms": times[-2], "max_ms": times[-1],
        "far_jump_ms": far,
    }  # fmt: skip


def _step_in_a_hall(window: Window) -> dict[str, float | str]:
    window.controllers.view.lecture.set_on(True)
    _spin(1.0)
    return _step_and_back(window)


def _open(window: Window) -> dict[str, float | str]:
    path = Path(tempfile.mkdtemp()) / "long.py"
    path.write_text(LONG, encoding="utf-8")
    window.programs.document.forget(window.editor.toPlainText())
    return {"max_ms": _timed(lambda: window.open_path(path), window)}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _main(*sys.argv[1:])
        # Nobody is asked about the text, which is nobody's.
        sys.stdout.flush()
        os._exit(0)
    print("\n".join(table(measure())))
