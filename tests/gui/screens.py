"""The screens of the desk, from the window itself, at every size and in every theme.

    python -m tests.gui.screens FOLDER [--size WxH] [--theme NAME] [--only NAME]

saves a picture of each; without a size or theme, of all of them.  What the searches find is
found once and shown to every window.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from gui.app.window import Window
    from gui.theme.look import Look

SIZES: Final = ("960x540", "1440x900", "1920x1080", "3840x2160")
THEMES: Final = ("light", "dark", "projector")
WAIT: Final = 100
ROUNDS: Final = 3_000
"""So often is looked whether a search has ended."""
FEW_SECONDS: Final = 2
"""So long may a search last that is to stay undecided."""
BOTH_READ: Final = (1, 1, 2, 2)
"""Ann and Bob begin and read, one after the other."""
LOSES: Final = (*BOTH_READ, 2, 2, 1, 1)
COUNT: Final = '''"""Two people count; nobody checks."""
import threading

counter = 0


def work():
    global counter
    for _ in range(2):
        counter += 1


ann = threading.Thread(target=work, name="Ann")
bob = threading.Thread(target=work, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
print("counted:", counter)
'''
CACHE: Final = '''"""Six workers fill a cache; each key once."""
import threading

cache, hits = {}, [0] * 6
lock = threading.Lock()
full = threading.Condition(lock)


def worker(n):
    for key in range(n, n + 3):
        with lock:
            if key not in cache:
                cache[key] = key * key
            else:
                hits[n] += 1
            full.notify_all()


def waiter():
    with full:
        while len(cache) < 8:
            full.wait()
    print("full:", len(cache))


for n in range(6):
    threading.Thread(target=worker, args=(n,), name=f"worker-{n + 1}").start()
threading.Thread(target=waiter, name="waiter").start()
'''
BANK: Final = '''"""A bank: two tellers and an auditor."""
import threading


class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        self.lock = threading.Lock()


a, b = Account("a", 100), Account("b", 100)
# invariant: a.balance + b.balance == 200


def transfer(src, dst, amount):
    with src.lock:
        with dst.lock:
            src.balance -= amount
            dst.balance += amount


def audit():
    print("sum:", a.balance + b.balance)


threading.Thread(target=transfer, args=(a, b, 30), name="Ann").start()
threading.Thread(target=transfer, args=(b, a, 50), name="Bob").start()
threading.Thread(target=audit, name="Eve").start()
'''


class Scene:
    """A window that is brought to a screen by what a person does."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window = window
        self._folder = folder

    def open(self, name: str, text: str) -> None:
        """Open the program *text* from a file of that name."""
        path = self._folder / name
        path.write_text(text, "utf-8")
        self.window.open_path(path)

    def sample(self, name: str) -> None:
        """Open the sample program *name*."""
        from gui.files.samples import sample  # noqa: PLC0415 - after the platform is chosen

        self.open(f"{name}.py", sample(name).text)

    def search(self) -> None:
        """Try every schedule, and wait for what comes of it and why."""
        findings = self.window.controllers.findings
        findings.begin()
        self.until(lambda: findings.report is not None and not findings.search.active)
        assert findings.report is not None
        if findings.report["verdict"] != "undecided":
            # One that is undecided keeps its process, to go on if that is wished.
            self.until(lambda: not findings.search._process.active)

    def until(self, over: Callable[[], bool]) -> None:
        """Wait until it is so."""
        from PySide6.QtTest import QTest  # noqa: PLC0415 - after the platform is chosen

        for _ in range(ROUNDS):
            if over():
                return
            QTest.qWait(WAIT)
        raise TimeoutError("the window has not come to that")

    def step(self, *tids: int) -> None:
        """Let those threads make a step each."""
        for tid in tids:
            self.window.bridge.step_thread(tid)

    def do(self, name: str) -> None:
        """Trigger the action *name*."""
        self.window.commands.actions[name].trigger()

    def part(self, name: str) -> None:
        """Open that step of the first lesson."""
        self.window.controllers.lessons.begin_first()
        self.window.lessons.show_part(name)
        self.window.lessons.take_focus()


def opened(scene: Scene) -> None:
    """A0: a program was opened."""
    scene.sample("lost_update")
    scene.search()


def unsafe(scene: Scene) -> None:
    """A1: both have read."""
    opened(scene)
    scene.step(*BOTH_READ)


def amber(scene: Scene) -> None:
    """A2: nothing fails, and yet it may end in several ways."""
    scene.open("count.py", COUNT)
    scene.search()
    scene.do("to-end")
    scene.until(lambda: not scene.window.bridge.working)


def proved(scene: Scene) -> None:
    """A3: one waits for the other, and it is proved safe."""
    scene.sample("lost_update_locked")
    scene.search()
    scene.step(1, 1, 2, 1)


def undecided(scene: Scene) -> None:
    """A4: more schedules than could be tried."""
    from gui.controllers import findings as module  # noqa: PLC0415 - after the platform is chosen

    usual = vars(module)["SECONDS"]
    vars(module)["SECONDS"] = FEW_SECONDS
    scene.open("cache.py", CACHE)
    scene.search()
    vars(module)["SECONDS"] = usual
    for _ in range(26):
        scene.window.bridge.step()


def failed(scene: Scene) -> None:
    """B: a run has failed."""
    opened(scene)
    scene.step(*LOSES)
    for _ in range(8):
        scene.window.bridge.step()


def well(scene: Scene) -> None:
    """B2: a run went well, by luck."""
    opened(scene)
    scene.step(1, 1, 1, 1, 2, 2, 2, 2)
    for _ in range(8):
        scene.window.bridge.step()


def findings_page(scene: Scene) -> None:
    """C1: two ways to fail, races, and runs at random."""
    scene.open("bank.py", BANK)
    scene.search()
    scene.do("try-random")
    scene.until(lambda: not scene.window.controllers.findings.random.running)


def why_and_mend(scene: Scene) -> None:
    """C2: why it fails, and what would mend it."""
    opened(scene)
    scene.do("mend")
    mending = scene.window.controllers.mending
    scene.until(lambda: not mending.mending.active)


def why(scene: Scene) -> None:
    """C2: the steps that matter."""
    opened(scene)
    scene.window.controllers.findings.show_why()


def home(scene: Scene) -> None:
    """D1: the course."""
    scene.do("lessons")


def predict(scene: Scene) -> None:
    """D2: a question."""
    scene.part("predict")


def break_it(scene: Scene) -> None:
    """D3: somebody schedules."""
    scene.part("break")
    scene.step(*BOTH_READ)


def fix(scene: Scene) -> None:
    """D4: the program of a lesson is to be mended."""
    scene.part("fix")
    scene.search()


def tour(scene: Scene) -> None:
    """E1: the third stop of the tour."""
    scene.sample("lost_update")
    scene.search()
    scene.do("tour")
    for _ in range(2):
        scene.window.tour.on_wanted.emit()


def tour_end(scene: Scene) -> None:
    """E2: the three ways on."""
    tour(scene)
    for _ in range(3):
        scene.window.tour.on_wanted.emit()


SCREENS: Final[Mapping[str, Callable[[Scene], None]]] = {
    "A0": opened, "A1": unsafe, "A2": amber, "A3": proved, "A4": undecided, "B": failed,
    "B2": well, "C1": findings_page, "C2-why": why, "C2-mend": why_and_mend, "D1": home,
    "D2": predict, "D3": break_it, "D4": fix, "E1": tour, "E2": tour_end,
}  # fmt: skip


def shots(
    app: QApplication, look: Look, settings: QSettings, folder: Path, names: tuple[str, ...],
    shapes: tuple[tuple[str, str], ...],
) -> Iterator[tuple[str, Window]]:  # fmt: skip
    """Bring a window to each of *names*, and show it in each of *shapes*."""
    from core.scenes.themes import THEMES as ALL  # noqa: PLC0415 - after the platform is chosen
    from gui.app.window import Window  # noqa: PLC0415 - see above
    from gui.theme.dress import dress  # noqa: PLC0415 - see above

    for name in names:
        window = Window(look, settings)
        window.resize(1440, 900)
        window.show()
        settle(app)
        SCREENS[name](Scene(window, folder))
        for size, theme in shapes:
            look.set_theme(ALL[theme])
            dress(app, look)
            width, _, height = size.partition("x")
            window.resize(int(width), int(height))
            settle(app)
            yield f"{name}-{size}-{theme}", window
        window.controllers.stop()
        window.programs.document.forget(window.editor.toPlainText())
        window.close()
        window.deleteLater()


def settle(app: QApplication) -> None:
    """Let the window lay itself out."""
    for _ in range(12):
        app.processEvents()


def main(arguments: list[str]) -> int:
    """Save the pictures and name them."""
    parser = argparse.ArgumentParser(prog="tests.gui.screens", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", choices=SIZES)
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--only", choices=SCREENS, action="append")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    sizes = (options.size,) if options.size else SIZES
    themes = (options.theme,) if options.theme else THEMES
    shapes = tuple((size, theme) for size in sizes for theme in themes)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        _save(options.folder, Path(home), tuple(options.only or SCREENS), shapes)
    return 0


def _save(
    folder: Path, home: Path, names: tuple[str, ...], shapes: tuple[tuple[str, str], ...]
) -> None:
    from PySide6.QtCore import QSettings  # noqa: PLC0415 - after the platform is chosen

    from core.scenes.themes import THEMES as ALL  # noqa: PLC0415 - see above
    from gui.shell.application import make_application  # noqa: PLC0415 - see above
    from gui.theme.dress import dress  # noqa: PLC0415 - see above
    from gui.theme.look import Look  # noqa: PLC0415 - see above

    app = make_application()
    look = Look(ALL["light"])
    look.set_motion(on=False)
    dress(app, look)
    settings = QSettings(str(home / "s.ini"), QSettings.Format.IniFormat)
    for name, window in shots(app, look, settings, home, names, shapes):
        path = folder / f"{name}.png"
        window.grab().save(str(path))
        sys.stdout.write(f"{path}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
