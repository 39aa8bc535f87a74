"""Which tests may notice a change of a line: those that reach it, the quickest first."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from coverage import CoverageData

from tools.mutate.changes import ROOT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from tools.mutate.changes import Mutant

FOLDER: Final = ROOT / "build" / "reach"
BEYOND: Final = {
    "core/machine/draw": ("tests/core/search/states/test_undrawn.py", "tests/core/machine/drawn"),
    "core/machine": ("tests/core/machine", "tests/test_faults.py", "tests/test_corpus.py"),
    "core/search": ("tests/core/search", "tests/test_faults.py"),
    "core/runs": ("tests/core/runs", "tests/core/search/results"),
    "core/scenes": ("tests/core/scenes", "tests/core/pages", "tests/gui/stage"),
    "gui/stage": ("tests/gui/stage",),
    "gui": ("tests/gui/app/test_window.py",),
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
    sources = {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for folder in ("core", "gui")
        for file in (ROOT / folder).rglob("*.py")
    }
    done = subprocess.run([*command, *tests], cwd=ROOT, env=environment, check=False).returncode
    kept.with_suffix(".sources").write_text(json.dumps(sources), encoding="utf-8")
    return done


class Gathered:
    """What one `gather` has kept; its lines are those of the sources as they were then."""

    def __init__(self, lines: Path) -> None:
        self._data = CoverageData(basename=str(lines))
        self._data.read()
        texts = lines.with_suffix(".sources").read_text(encoding="utf-8")
        self._sources: dict[str, str] = json.loads(texts)

    @property
    def tests(self) -> set[str]:
        """All tests that were run."""
        return {name.partition("|")[0] for name in self._data.measured_contexts()} - {""}

    @lru_cache(maxsize=256)  # noqa: B019 - as long-lived as the command
    def _contexts(self, file: str) -> dict[int, list[str]]:
        return self._data.contexts_by_lineno(str(ROOT / file))

    @lru_cache(maxsize=256)  # noqa: B019 - see above
    def _then(self, file: str) -> dict[int, int]:
        """The number that each line of *file* had, as far as it was there."""
        now = (ROOT / file).read_text(encoding="utf-8").splitlines()
        then = self._sources.get(file, "").splitlines()
        blocks = SequenceMatcher(None, now, then, autojunk=False).get_matching_blocks()
        return {b.a + i + 1: b.b + i + 1 for b in blocks for i in range(b.size)}

    def reaching(self, mutant: Mutant) -> set[str]:
        """The tests that reach the line of *mutant*."""
        found = self._contexts(mutant.file).get(self._then(mutant.file).get(mutant.line, 0), [])
        return {name.partition("|")[0] for name in found} - {""}


class Reach:
    """All that is known of which tests reach what, and how long they take."""

    def __init__(self) -> None:
        self._gathered = [Gathered(lines) for lines in sorted(FOLDER.glob("*.lines"))]
        self._known = set().union(*(each.tests for each in self._gathered))
        self._times: dict[str, float] = {}
        for file in FOLDER.glob("*.xml"):
            for case in ET.parse(file).iter("testcase"):  # noqa: S314 - pytest wrote it
                name = f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
                self._times[name] = float(case.get("time", 0))

    def seconds(self, test: str) -> float:
        """How long *test* takes, as far as that is known."""
        return self._times.get(test, 0.0)

    def places(self, chosen: Iterable[Mutant]) -> list[str]:
        """Where the tests lie that may notice one of the *chosen* changes."""
        found: dict[str, None] = {}
        for mutant in chosen:
            names = sorted(name.partition("::")[0] for name in self._reaching(mutant))
            found |= dict.fromkeys((*mirrored(mutant.file), *names))
        # Where a folder is named, what lies in it need not be.
        inside = {name for name in found if any(str(p) in found for p in Path(name).parents)}
        return [name for name in found if name not in inside and (ROOT / name).exists()]

    def noticing(self, mutant: Mutant, there: Collection[str]) -> list[tuple[str, float]]:
        """The tests of those that are *there* that may notice *mutant*, and their seconds.

        First come those of the file itself, for an interpreted module the programs that import it;
        then those that reach it, then those of which nobody knows but that mirror the file.  Of
        all of these those of its folder come first, and the quickest.
        """
        mirrors = mirrored(mutant.file)
        programs = _importing(mutant.file)
        reached = self._reaching(mutant).intersection(there)
        unknown = set(there) if "interpreted" in mutant.file else set(there) - self._known
        near = {test for test in unknown if _first(mirrors, test) < len(mirrors)}
        ranks = {test: _first(mirrors, test) for test in reached | near}
        ranks |= dict.fromkeys((test for test in near if _program_of(test) in programs), -1)
        ordered = sorted(
            (rank > 0, test not in reached, rank, self.seconds(test), test)
            for test, rank in ranks.items()
        )
        return [(test, seconds) for *_, seconds, test in ordered]

    @cache  # noqa: B019 - as long-lived as the command
    def _reaching(self, mutant: Mutant) -> set[str]:
        return set().union(*(each.reaching(mutant) for each in self._gathered))


def _first(places: Sequence[str], test: str) -> int:
    """Which of *places* is the first that *test* lies in."""
    file = test.partition("::")[0]
    inside = (i for i, each in enumerate(places) if file == each or file.startswith(f"{each}/"))
    return next(inside, len(places))


@cache
def _importing(file: str) -> frozenset[str]:
    """The programs of tests that import the module of the interpreted *file*, by their names."""
    if "/interpreted/" not in file:
        return frozenset()
    module = file.removeprefix("core/machine/library/").partition("/interpreted/")[0]
    words = re.compile(rf"(?m)^\s*(import|from) .*\b{module.rpartition('/')[2]}\b")
    return frozenset(
        program.stem
        for folder in ("tests/corpus", "tests/faults")
        for program in (ROOT / folder).glob("*.py")
        if words.search(program.read_text(encoding="utf-8"))
    )


def _program_of(test: str) -> str:
    """The program that is the parameter of *test*, if one is."""
    return test.partition("[")[2].removesuffix("]")


@cache
def mirrored(file: str) -> tuple[str, ...]:
    """The test of *file*, those that import it, those of its folder, and what else may notice."""
    place = Path("tests", file)
    while place.name == "interpreted" or "interpreted" in place.parent.parts[-1:]:
        place = place.parent
    own = place.with_name(f"test_{place.stem}.py")
    found = [own.as_posix()] if (ROOT / own).exists() else []
    found += _naming(file.removesuffix(".py").replace("/", "."))
    if any((ROOT / place.parent).glob("**/test_*.py")):
        found.append(place.parent.as_posix())
    found += [test for folder, tests in BEYOND.items() if file.startswith(folder) for test in tests]
    return tuple(found)


def _naming(module: str) -> Iterator[str]:
    """The tests that import from *module*: they try it, wherever they lie."""
    words = f"from {module} import "
    for test in sorted((ROOT / "tests").rglob("test_*.py")):
        if words in test.read_text(encoding="utf-8"):
            yield test.relative_to(ROOT).as_posix()
