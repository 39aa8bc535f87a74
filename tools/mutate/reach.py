"""Which tests may notice a change of a line: those that reach it, the quickest first."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from coverage import CoverageData

from tools.mutate.changes import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.mutate.changes import Mutant

FOLDER: Final = ROOT / "build" / "reach"
MOST: Final = 400
"""So many tests of those that reach a line are run, the quickest."""
BEYOND: Final = {
    "core/machine": ("tests/core/machine", "tests/test_faults.py", "tests/oracle"),
    "core/search": ("tests/oracle", "tests/test_faults.py", "tests/core/search"),
    "core/runs": ("tests/core/runs", "tests/core/search/results"),
    "core/scenes": ("tests/core/scenes", "tests/core/pages", "tests/gui/stage"),
    "gui": ("tests/gui/stage", "tests/gui/app/test_window.py"),
}
"""What is run of changes of the files in a folder where nothing is known of who reaches them."""


def gather(tests: Sequence[str]) -> int:
    """Run *tests* and keep which lines each of them reaches, beside what is kept already."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    name = "-".join(test.strip("/").replace("/", "_") for test in tests)
    # With an ending, a name of a file has 255 bytes at most.
    kept = FOLDER / name[:200]
    command = [sys.executable, "-m", "pytest", "-q", "--cov=core", "--cov=gui"]
    command += ["--cov-context=test", "--cov-report=", "--cov-fail-under=0", "--timeout=0"]
    command += [f"--junitxml={kept}.xml"]
    environment = {**os.environ, "COVERAGE_FILE": f"{kept}.lines"}
    return subprocess.run([*command, *tests], cwd=ROOT, env=environment, check=False).returncode


def noticing(mutant: Mutant) -> list[list[str]]:
    """The tests that may notice *mutant*: lists to be run one after the other."""
    reached = _reaching(mutant)
    return [reached] if reached else [[each] for each in mirrored(mutant.file)]


def _reaching(mutant: Mutant) -> list[str]:
    found = _contexts(mutant.file).get(mutant.line, [])
    tests = {name.partition("|")[0] for name in found} - {""}
    times = _times()
    return sorted(tests, key=lambda test: (times.get(test, 0.0), test))[:MOST]


@lru_cache(maxsize=256)
def _contexts(file: str) -> dict[int, list[str]]:
    return _data().contexts_by_lineno(str(ROOT / file))


@lru_cache(maxsize=1)
def _data() -> CoverageData:
    data = CoverageData(no_disk=True)
    for file in FOLDER.glob("*.lines"):
        one = CoverageData(basename=str(file))
        one.read()
        data.update(one)
    return data


@lru_cache(maxsize=1)
def _times() -> dict[str, float]:
    """How many seconds each test took."""
    found = {}
    for file in FOLDER.glob("*.xml"):
        for case in ET.parse(file).iter("testcase"):  # noqa: S314 - pytest wrote it
            name = f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
            found[name] = float(case.get("time", 0))
    return found


def mirrored(file: str) -> Iterator[str]:
    """The test of *file*, those of its folder, and what else may notice."""
    place = Path("tests", file)
    while place.name == "interpreted" or "interpreted" in place.parent.parts[-1:]:
        place = place.parent
    for each in (place.with_name(f"test_{place.stem}.py"), place.parent):
        if (ROOT / each).exists() and any((ROOT / each.parent).glob("**/test_*.py")):
            yield each.as_posix()
    for folder, tests in BEYOND.items():
        if file.startswith(folder):
            yield from tests
