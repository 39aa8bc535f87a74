"""Break the code in small ways and see whether the tests notice.

    python -m tools.mutate --gather TESTS...
    python -m tools.mutate [--count N] [--seed S] [--only PATH] [--most S] [--jobs N] [--record]

Each mutant is one change of one place: a condition dropped or turned round, `and` and `or`
swapped, a comparison negated, a call or an assignment left out, a choice ignored.  It lives in a
scratch copy of the project, in which the tests run that reach its line, as far as `--gather` was
told of them; else the tests that mirror its file and those near it.  A mutant that passes them
has survived and is printed, unless docs/mutants.md says why it may.  Where they take too long,
it is told as not decided.
"""

from __future__ import annotations

import argparse
import ast
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from queue import SimpleQueue
from random import Random
from typing import TYPE_CHECKING

from tools.mutate.changes import ROOT, Mutant, mutants, mutated
from tools.mutate.explained import PAGE, explained, key, with_run
from tools.mutate.reach import Reach, gather
from tools.mutate.trial import Trial, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def main(arguments: Sequence[str]) -> int:
    """Try the mutants that *arguments* ask for; 1 if one survives, 2 if there is none."""
    options = _parser().parse_args(arguments)
    if options.gather:
        return gather(options.gather)
    chosen = mutants(options.only)
    if not chosen:
        sys.stderr.write(f"there is no code to change below {options.only}\n")
        return 2
    Random(options.seed).shuffle(chosen)
    del chosen[options.count :]
    reasons = explained(PAGE.read_text(encoding="utf-8"))
    ends: list[str] = []
    for mutant, verdict, seconds in _tried(chosen, options.most, options.jobs):
        word = _word(verdict, reasons.get(key(mutant), ""))
        ends.append(word.split(maxsplit=1)[0])
        sys.stdout.write(f"{mutant.file}:{mutant.line}: {mutant.what}: {word} ({seconds:.0f} s)\n")
        if not verdict.killer:
            sys.stdout.writelines(_difference(mutant))
        sys.stdout.flush()
    counts = [ends.count(word) for word in ("died", "lives", "SURVIVED", "not")]
    told = "mutants: {}, died {}, explained {}, survived {}, not decided {}\n"
    sys.stdout.write(told.format(len(ends), *counts))
    if options.record:
        cells = (f"`{options.only or 'all'}`", options.seed, len(ends), *counts)
        PAGE.write_text(with_run(PAGE.read_text("utf-8"), cells), encoding="utf-8")
    return 1 if "SURVIVED" in ends else 0


def _word(verdict: Verdict, reason: str) -> str:
    """What came of a change, which may live for the *reason* given."""
    if verdict.killer:
        return f"died of {verdict.killer}"
    if reason:
        return f"lives, as {reason}"
    if verdict.decided:
        return f"SURVIVED {verdict.passed} tests"
    why = verdict.obstacle or f"only {verdict.passed} of {verdict.tests} tests were run"
    return f"not decided, as {why}"


def _tried(
    chosen: Sequence[Mutant], most: float, jobs: int
) -> Iterator[tuple[Mutant, Verdict, float]]:
    """Each of the *chosen*, what came of it, and how long that took."""
    reach = Reach()
    places = reach.places(chosen)
    trials = [Trial(reach, places, most) for _ in range(jobs)]
    free: SimpleQueue[Trial] = SimpleQueue()
    for trial in trials:
        free.put(trial)

    def once(mutant: Mutant) -> tuple[Mutant, Verdict, float]:
        trial = free.get()
        begin = time.monotonic()
        try:
            return mutant, trial.tried(mutant), time.monotonic() - begin
        finally:
            free.put(trial)

    try:
        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(once, chosen)
    finally:
        for trial in trials:
            trial.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tools.mutate", description=(__doc__ or "").split("\n")[0]
    )
    add = parser.add_argument
    add("--count", type=int, default=20, help="how many mutants are tried (20)")
    add("--seed", type=int, default=0, help="which ones are drawn (0)")
    add("--only", default="", help="only files whose path begins with this")
    add("--jobs", type=int, default=1, help="how many are tried at once (1)")
    add("--most", type=float, default=60, help="seconds of tests that each is tried with (60)")
    add("--gather", nargs="+", default=[], help="only note which lines these tests reach")
    add("--record", action="store_true", help="enter the run into docs/mutants.md")
    return parser


def _difference(mutant: Mutant) -> Iterator[str]:
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    before = ast.unparse(ast.parse(text)).splitlines()
    after = ast.unparse(ast.parse(mutated(text, mutant))).splitlines()
    lines = unified_diff(before, after, lineterm="", n=1)
    return (f"        {line}\n" for line in list(lines)[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
