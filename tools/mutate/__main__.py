"""Break the code in small ways and see whether the tests notice.

    python -m tools.mutate --gather TESTS...
    python -m tools.mutate [--count N] [--seed S] [--only PATH] [--jobs N] [--record]

Each mutant is one change of one place: a condition dropped or turned round, `and` and `or`
swapped, a comparison negated, a call or an assignment left out, a choice ignored.  It lives in a
scratch copy of the project, in which the tests run that reach its line, the quickest first, as
far as `--gather` was told of them; else the tests that mirror its file.  A mutant that passes
them has survived and is printed, unless docs/mutants.md says why it may.
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
from tools.mutate.reach import gather
from tools.mutate.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def main(arguments: Sequence[str]) -> int:
    """Try the mutants that *arguments* ask for; 1 if one survives without a reason."""
    options = _parser().parse_args(arguments)
    if options.gather:
        return gather(options.gather)
    chosen = mutants(options.only)
    Random(options.seed).shuffle(chosen)
    del chosen[options.count :]
    reasons = explained(PAGE.read_text(encoding="utf-8"))
    ends: list[str] = []
    for mutant, killer, seconds in _tried(chosen, options.tests, options.jobs):
        reason = reasons.get(key(mutant), "")
        word = f"died of {killer}" if killer else f"lives, as {reason}" if reason else "SURVIVED"
        ends.append(word.split(maxsplit=1)[0])
        sys.stdout.write(f"{mutant.file}:{mutant.line}: {mutant.what}: {word} ({seconds:.0f} s)\n")
        if word == "SURVIVED":
            sys.stdout.writelines(_difference(mutant))
        sys.stdout.flush()
    counts = [ends.count(word) for word in ("died", "lives", "SURVIVED")]
    sys.stdout.write("mutants: {}, died {}, explained {}, survived {}\n".format(len(ends), *counts))
    if options.record:
        cells = (f"`{options.only or 'all'}`", options.seed, len(ends), *counts)
        PAGE.write_text(with_run(PAGE.read_text("utf-8"), cells), encoding="utf-8")
    return 1 if "SURVIVED" in ends else 0


def _tried(
    chosen: Sequence[Mutant], tests: Sequence[str], jobs: int
) -> Iterator[tuple[Mutant, str, float]]:
    """Each of the *chosen*, the test that noticed it or nothing, and how long that took."""
    trials = [Trial(tests) for _ in range(jobs)]
    free: SimpleQueue[Trial] = SimpleQueue()
    for trial in trials:
        free.put(trial)

    def once(mutant: Mutant) -> tuple[Mutant, str, float]:
        begin, trial = time.monotonic(), free.get()
        try:
            return mutant, trial.killer(mutant), time.monotonic() - begin
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
    add("--tests", nargs="+", default=[], help="what pytest runs in place of what may notice")
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
