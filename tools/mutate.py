"""Break the code in small ways and see whether the tests notice.

    python -m tools.mutate [--count N] [--seed S] [--only WORD] [--jobs N] [--keep FOLDER]

Each mutant is one change of one place: a condition dropped or turned round, `and` and `or`
swapped, a comparison negated, a call or an assignment left out, a choice ignored.  It lives in a
scratch copy of the project, in which a quick set of tests runs; a mutant that passes them has
survived and is printed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
TARGETS: Final = (
    "core/search",
    "core/machine/sync",
    "core/machine/recording.py",
    "core/machine/options.py",
    "core/machine/library/threading/interpreted/threading.py",
    "core/machine/library/concurrent/futures/interpreted/futures.py",
    "core/machine/library/functools/interpreted/functools.py",
    "core/machine/library/collections/interpreted/collections.py",
)
TESTS: Final = (
    "tests/core/machine/sync",
    "tests/oracle",
    "tests/test_faults.py",
    "tests/core/search",
)
UNSEEN: Final = ("report.py", "console.py", "findings.py", "testing.py")
"""Files of `core/search` whose words no quick test reads."""
COPIED: Final = ("core", "tests", "tools", "resources", "pyproject.toml")
PATIENCE: Final = 400.0
"""Seconds after which a mutant that still runs counts as noticed: it hangs."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """The change number *number* among those of *file*, its *line* and what it does."""

    file: str
    number: int
    line: int
    what: str


class _Change(ast.NodeTransformer):
    """Counts the places that can be changed and changes number *wanted*, if there is one."""

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self.found: list[tuple[int, str]] = []

    def _here(self, node: ast.AST, what: str) -> bool:
        self.found.append((getattr(node, "lineno", 0), what))
        return len(self.found) - 1 == self._wanted

    def visit_If(self, node: ast.If) -> ast.AST:
        self.generic_visit(node)
        if _is_name(node.test, "TYPE_CHECKING"):
            return node
        for what, value in (("condition always true", True), ("condition never true", False)):
            if self._here(node, what):
                node.test = ast.Constant(value)
        return node

    def visit_While(self, node: ast.While) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "loop never entered"):
            node.test = ast.Constant(value=False)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "the other way of a choice"):
            node.body, node.orelse = node.orelse, node.body
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "and for or"):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        for index in range(len(node.values)):
            if self._here(node, f"part {index} of a condition dropped"):
                node.values = node.values[:index] + node.values[index + 1 :]
                return node.values[0] if len(node.values) == 1 else node
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) == 1 and self._here(node, "comparison negated"):
            return ast.UnaryOp(ast.Not(), node)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        if isinstance(node.value, ast.Call) and self._here(node, "call left out"):
            return ast.copy_location(ast.Pass(), node)
        self.generic_visit(node)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        if self._here(node, "change left out"):
            return ast.copy_location(ast.Pass(), node)
        self.generic_visit(node)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        inside = isinstance(node.targets[0], ast.Attribute | ast.Subscript)
        if inside and self._here(node, "assignment left out"):
            return ast.copy_location(ast.Pass(), node)
        self.generic_visit(node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if (
            node.attr == "way"
            and isinstance(node.ctx, ast.Load)
            and self._here(node, "choice ignored")
        ):
            return ast.copy_location(ast.Constant(None), node)
        return node


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def mutants(only: str) -> list[Mutant]:
    """Every mutant of the files whose path contains *only*."""
    found = []
    for target in TARGETS:
        place = ROOT / target
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place] * place.exists()
        for file in files:
            name = file.relative_to(ROOT).as_posix()
            if only in name and file.name not in UNSEEN:
                change = _Change(-1)
                change.visit(ast.parse(file.read_text(encoding="utf-8")))
                found += [Mutant(name, i, *each) for i, each in enumerate(change.found)]
    return found


def mutated(text: str, mutant: Mutant) -> str:
    """The source *text* with the change of *mutant*, and nothing else changed."""
    tree = ast.parse(text)
    before = ast.unparse(copy.deepcopy(tree))
    after = ast.unparse(ast.fix_missing_locations(_Change(mutant.number).visit(tree)))
    assert before != after, f"{mutant} changes nothing"
    # The first lines may be read as text: the word by which a library module is known.
    head = [line for line in text.splitlines() if line.startswith("# ")]
    quiet = ["# quiet"] if "# quiet" in head else []
    return _with_marks(after, quiet)


def _with_marks(text: str, marks: Sequence[str]) -> str:
    if not marks or not text.startswith('"""'):
        return text + "\n"
    # The mark stands behind the docstring.
    end = text.index('"""', 3) + 3
    return text[:end] + "\n" + "\n".join(marks) + text[end:] + "\n"


def main(arguments: Sequence[str]) -> int:
    """Try the mutants that *arguments* ask for; 1 if one survives."""
    options = _parser().parse_args(arguments)
    chosen = mutants(options.only)
    Random(options.seed).shuffle(chosen)
    del chosen[options.count :]
    failing = _failing(options.tests)
    sys.stdout.write(f"without a change {len(failing)} tests fail, and are left out\n")
    survived = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for mutant, killer, seconds in pool.map(
            lambda each: _tried(each, options.tests, failing), chosen
        ):
            survived += not killer
            word = f"killed by {killer}" if killer else "SURVIVED"
            line = f"{mutant.file}:{mutant.line}: {mutant.what}: {word} ({seconds:.0f} s)\n"
            sys.stdout.write(line)
            if not killer:
                sys.stdout.writelines(_difference(mutant))
            sys.stdout.flush()
    killed = len(chosen) - survived
    sys.stdout.write(f"mutants: {len(chosen)}, killed {killed}, survived {survived}\n")
    return 1 if survived else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tools.mutate", description=(__doc__ or "").split("\n")[0]
    )
    add = parser.add_argument
    add("--count", type=int, default=20, help="how many mutants are tried (20)")
    add("--seed", type=int, default=0, help="which ones are drawn (0)")
    add("--only", default="", help="only files whose path contains this")
    add("--jobs", type=int, default=1, help="how many are tried at once (1)")
    add("--tests", nargs="+", default=list(TESTS), help="what pytest runs, the quick ones first")
    return parser


def _failing(tests: Sequence[str]) -> list[str]:
    """Those of *tests* that fail without any change."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        _copy(Path(folder))
        out = "".join(_pytest(Path(folder), test, []) for test in tests)
    return _named(out)


def _tried(
    mutant: Mutant, tests: Sequence[str], failing: Sequence[str]
) -> tuple[Mutant, str, float]:
    """*mutant*, the test that noticed it or nothing, and how long that took."""
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        place = Path(folder)
        _copy(place)
        file = place / mutant.file
        file.write_text(mutated(file.read_text(encoding="utf-8"), mutant), encoding="utf-8")
        killer = ""
        for test in tests:
            named = _named(_pytest(place, test, ["-x", *(f"--deselect={f}" for f in failing)]))
            killer = named[0] if named else ""
            if killer:
                break
    return mutant, killer, time.monotonic() - begin


def _copy(place: Path) -> None:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, place / name)


def _pytest(place: Path, test: str, more: Sequence[str]) -> str:
    """What pytest says of *test* in *place*."""
    environment = {**os.environ, "PYTHONPATH": str(place)}
    command = [sys.executable, "-m", "pytest", test, "-q", "--tb=no", "-p", "no:randomly"]
    command += ["-p", "no:cacheprovider", *more]
    try:
        done = subprocess.run(
            command, cwd=place, env=environment, check=False, capture_output=True, text=True,
            timeout=PATIENCE,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"FAILED {test}::without-end\n"
    odd = done.returncode not in {0, 1}
    return done.stdout + (f"ERROR {test}::exit-{done.returncode}\n" if odd else "")


def _named(out: str) -> list[str]:
    """The tests that *out*, what pytest said, names as failed."""
    failed = [line for line in out.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    return [line.partition(" ")[2].split(" - ")[0] for line in failed]


def _difference(mutant: Mutant) -> Iterator[str]:
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    before = ast.unparse(ast.parse(text)).splitlines()
    after = ast.unparse(ast.parse(mutated(text, mutant))).splitlines()
    lines = unified_diff(before, after, lineterm="", n=1)
    return (f"        {line}\n" for line in list(lines)[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
