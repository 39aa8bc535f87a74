"""A scratch copy of the project, in which one change after the other is tried."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from multiprocessing import Pipe
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tools.mutate.changes import ROOT, mutated
from tools.mutate.server import CHANNEL, Answer, Begun, Ended, Wish

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection

    from tools.mutate.changes import Mutant
    from tools.mutate.reach import Reach

COPIED: Final = (
    "core", "docs", "gui", "interlock", "resources", "tests", "tools", "dev.py", "pyproject.toml",
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md",
)  # fmt: skip
SLEEPY: Final = 300.0
"""Seconds without a word after which a change counts as noticed: it hangs without computing."""


class Verdict(NamedTuple):
    """What came of a change: the test that *killer* names, and how many passed of *tests*.

    *obstacle* says why it could not be tried.
    """

    killer: str
    passed: int
    tests: int
    obstacle: str

    @property
    def decided(self) -> bool:
        """Whether all that may notice the change has had its say."""
        return bool(self.killer) or (not self.obstacle and 0 < self.tests == self.passed)


class Trial:
    """Tries changes in a copy of its own, with the tests that may notice, for *most* seconds."""

    def __init__(self, reach: Reach, places: Sequence[str], most: float) -> None:
        self._reach = reach
        self._most = most
        self._folder = tempfile.TemporaryDirectory(prefix="mutant-")
        self._place = Path(self._folder.name).resolve()
        self._sound: dict[str, bool] = {}
        """Whether the tests that failed pass without a change."""
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self._place / name)
            else:
                shutil.copy(source, self._place / name)
        self._server, self._channel = self._serve(places)
        try:
            self._tests = set(self._channel.recv())
        except EOFError:
            sys.exit("pytest does not collect the tests that may notice")

    def close(self) -> None:
        """Leave nothing behind."""
        self._channel.close()
        self._server.wait()
        self._folder.cleanup()

    def tried(self, mutant: Mutant) -> Verdict:
        """What comes of *mutant*."""
        file = self._place / mutant.file
        sound = file.with_suffix(".sound")
        tests = self._reach.noticing(mutant, self._tests)
        # It stands beside, for whoever makes the change in what is loaded already.
        shutil.copy2(file, sound)
        file.write_text(mutated(file.read_text(encoding="utf-8"), mutant), encoding="utf-8")
        _forget_compiled(file)
        try:
            answer = self._asked(Wish(mutant, tests, self._most))
        finally:
            _forget_compiled(file)
            sound.replace(file)
        if answer.failed and not self._passes(answer.failed):
            # It fails without the change, too: those after it are still to be asked.
            names = [name for name, _ in tests]
            del tests[names.index(answer.failed)]
            return self.tried(mutant)
        return Verdict(answer.failed, answer.passed, len(tests), answer.obstacle)

    def _passes(self, test: str) -> bool:
        """Whether *test* passes without a change."""
        if test not in self._sound:
            known = self._reach.seconds(test)
            self._sound[test] = not self._asked(Wish(None, [(test, known)], self._most)).failed
            if not self._sound[test]:
                self._tests.discard(test)
        return self._sound[test]

    def _asked(self, wish: Wish) -> Answer:
        """What the server answers; an end without an answer is due to the test it was at."""
        self._channel.send(wish)
        at, process, answered = "", 0, Answer()
        while True:
            if not self._channel.poll(SLEEPY) and process:
                os.kill(process, signal.SIGKILL)
            told = self._channel.recv()
            if isinstance(told, Begun):
                process = told.process
            elif isinstance(told, Ended):
                gone = Answer(at) if at else Answer(obstacle="its process ended at once")
                return gone if answered == Answer() else answered
            elif isinstance(told, Answer):
                answered = told
            else:
                at = told

    def _serve(self, places: Sequence[str]) -> tuple[subprocess.Popen[bytes], Connection]:
        """Start what collects the tests at *places* and waits for wishes."""
        ours, theirs = Pipe()
        command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "--timeout=0", "--capture=sys"]
        command += ["-p", "no:randomly", "-p", "no:cacheprovider", "-p", "tools.mutate.server"]
        environment = {
            **os.environ, "PYTHONPATH": str(self._place), "CI": "1", CHANNEL: str(theirs.fileno())
        }  # fmt: skip
        server = subprocess.Popen(
            [*command, *places], cwd=self._place, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, pass_fds=[theirs.fileno()],
        )  # fmt: skip
        theirs.close()
        return server, ours


def _forget_compiled(file: Path) -> None:
    # Two changes within a second may leave a file as long as it was.
    for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*"):
        compiled.unlink()
