"""A scratch copy of the project, in which one change after the other is tried."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.mutate.changes import ROOT, mutated
from tools.mutate.hanging import HUNG
from tools.mutate.reach import noticing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tools.mutate.changes import Mutant

COPIED: Final = (
    "core", "docs", "gui", "interlock", "resources", "tests", "tools", "dev.py", "pyproject.toml",
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md",
)  # fmt: skip
SLEEPY: Final = 1800.0
"""Seconds after which a change counts as noticed, as something hangs without computing."""


class Trial:
    """Tries changes in a copy of its own, with *tests* or with those that may notice."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._tests = tests
        self._folder = tempfile.TemporaryDirectory(prefix="mutant-")
        self._place = Path(self._folder.name)
        self._sound: dict[str, bool] = {}
        """Whether the tests that failed pass without a change."""
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self._place / name)
            else:
                shutil.copy(source, self._place / name)

    def close(self) -> None:
        """Leave nothing behind."""
        self._folder.cleanup()

    def killer(self, mutant: Mutant) -> str:
        """The test that notices *mutant*, or nothing."""
        lists = [[each] for each in self._tests] or noticing(mutant)
        return next(filter(None, (self._noticed(mutant, tests) for tests in lists)), "")

    def _noticed(self, mutant: Mutant, tests: Sequence[str]) -> str:
        left_out: list[str] = []
        while True:
            named = self._with(mutant, partial(self._failed, tests, left_out))
            if not named or self._passes(named):
                return named
            left_out.append(named)

    def _with(self, mutant: Mutant, act: Callable[[], str]) -> str:
        """What *act* gives while *mutant* is in force."""
        file = self._place / mutant.file
        text = file.read_text(encoding="utf-8")
        file.write_text(mutated(text, mutant), encoding="utf-8")
        _forget_compiled(file)
        try:
            return act()
        finally:
            file.write_text(text, encoding="utf-8")
            _forget_compiled(file)

    def _passes(self, test: str) -> bool:
        """Whether *test* passes without a change; what ends without a name counts as such."""
        if test not in self._sound:
            file = self._place / test.partition("::")[0]
            self._sound[test] = not file.exists() or not self._failed([test], [])
        return self._sound[test]

    def _failed(self, tests: Sequence[str], left_out: Sequence[str]) -> str:
        """The first of *tests* that fails."""
        wanted = self._place / "wanted.txt"
        wanted.write_text("\n".join(tests), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", f"@{wanted}", "-x", "-q", "--tb=no"]
        command += ["-p", "no:randomly", "-p", "no:cacheprovider", "--timeout=0"]
        command += ["-p", "tools.mutate.hanging"]
        command += [f"--deselect={each}" for each in left_out]
        environment = {**os.environ, "PYTHONPATH": str(self._place), "CI": "1"}
        began = time.monotonic()
        try:
            done = subprocess.run(
                command, cwd=self._place, env=environment, check=False, capture_output=True,
                text=True, timeout=SLEEPY,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return f"no end within {SLEEPY:.0f} s"
        named = _named(done.stdout)
        if named or done.returncode in {0, 5}:
            return named
        if "ERROR: not found:" in done.stderr:
            # Not the change's doing: pytest has run none of them, so nothing has noticed it.
            sys.exit("tests have other names than when they were noted: --gather them again")
        if done.returncode == HUNG:
            return "a test that comes to no end"
        return f"the end of pytest with {done.returncode} after {time.monotonic() - began:.0f} s"


def _forget_compiled(file: Path) -> None:
    # Two changes within a second may leave a file as long as it was.
    for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*"):
        compiled.unlink()


def _named(out: str) -> str:
    """The first test that *out*, what pytest said, names as failed."""
    failed = (line for line in out.splitlines() if line.startswith(("FAILED ", "ERROR ")))
    return next((line.partition(" ")[2].split(" - ")[0] for line in failed), "")
