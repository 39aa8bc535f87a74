"""Check generated programs against all their runs, and against CPython.

    python -m tools.fuzz GENERATOR FIRST LAST [--native] [--jobs N] [--cap STATES] [--keep FOLDER]

GENERATOR is draws, locks, nested, parts, styles, students, library, language or all.  Programs of
language have no interleaving: they are run once here and once on CPython, and have to show the
same.  Seeds FIRST up to LAST (not included) are tried in order, so a range can be stopped and
taken up again.  A program on which the two differ is shrunk and kept in FOLDER.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.fuzz.alone import compare_alone  # noqa: E402
from tests.fuzz.generators import ALONE, GENERATORS, generated  # noqa: E402
from tests.fuzz.shrinking import shrunk  # noqa: E402
from tests.oracle.comparing import compare  # noqa: E402
from tests.oracle.native import native_notes  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.oracle.comparing import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How each program is tried: *cap* states at most, *patience* seconds for the check.

    *native* is the number of runs on CPython, 0 for none; *shrink* says whether what
    differs is made smaller.
    """

    cap: int
    patience: float
    native: int
    shrink: bool


class Trial(NamedTuple):
    """What came of one program: the word for it, the notes, the program if it is of interest."""

    generator: str
    seed: int
    word: str
    notes: tuple[str, ...]
    program: str
    states: int


def main(arguments: Sequence[str]) -> int:
    """Try what *arguments* name; 1 if anything differs."""
    options = _parser().parse_args(arguments)
    how = Options(
        cap=options.cap, patience=options.patience, shrink=not options.no_shrink,
        native=options.runs if options.native else 0,
    )  # fmt: skip
    names = list(GENERATORS) if options.generator == "all" else [options.generator]
    # Round the generators, so that a range of seeds of all of them grows evenly.
    jobs = [(g, seed, how) for seed, g in product(range(options.first, options.last), names)]
    begin = time.monotonic()
    counts: Counter[str] = Counter()
    for trial in _trials(jobs, options.jobs):
        counts[trial.word] += 1
        counts["states"] += trial.states
        if trial.word == "different" or (trial.word == "undecided" and options.verbose):
            _tell(trial, options.keep)
        if options.progress and sum(counts.values()) and trial.seed % options.progress == 0:
            sys.stdout.write(f".. {trial.generator} {trial.seed}: {_told(counts)}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{_told(counts)} ({time.monotonic() - begin:.0f} s)\n")
    return 1 if counts["different"] else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tools.fuzz", description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("generator", choices=[*GENERATORS, "all"])
    add("first", type=int)
    add("last", type=int)
    add("--native", action="store_true", help="compare with runs on CPython, too")
    add("--runs", type=int, default=60, help="how many runs on CPython for each program")
    add("--jobs", type=int, default=1, help="how many processes share the work")
    add("--cap", type=int, default=4000, help="more states than this are not compared")
    add("--patience", type=float, default=20.0, help="seconds for the check of one program")
    add("--keep", type=Path, default=ROOT / "build" / "fuzz", help="where differing programs go")
    add("--no-shrink", action="store_true", help="keep differing programs as they were made")
    add("--progress", type=int, default=0, metavar="N", help="tell how far it is every N seeds")
    add("-v", "--verbose", action="store_true", help="tell of undecided programs, too")
    return parser


def _trials(jobs: Iterable[tuple[str, int, Options]], workers: int) -> Iterator[Trial]:
    if workers == 1:
        yield from map(_try, jobs)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_try, jobs, chunksize=4)


def _try(job: tuple[str, int, Options]) -> Trial:
    generator, seed, how = job
    text = generated(generator, seed)
    compared = compare_alone if generator in ALONE else partial(_compared, how=how)
    found = compared(text)
    if found.word == "different" and how.shrink:
        kind = _kind(found.notes[0])
        text = shrunk(text, lambda smaller: _differs_alike(compared(smaller), kind))
        found = compared(text)
    states = 0 if found.everything is None else found.everything.states
    return Trial(generator, seed, found.word, found.notes, text, states)


def _compared(text: str, how: Options) -> Comparison:
    found = compare(text, how.cap, how.patience)
    if how.native and found.everything is not None:
        notes = native_notes(text, found.everything, how.native)
        if notes:
            return replace(found, word="different", notes=(*found.notes, *notes))
    return found


def _differs_alike(found: Comparison, kind: str) -> bool:
    return any(_kind(note) == kind for note in found.notes) and found.word == "different"


def _kind(note: str) -> str:
    """What *note* is about, without what differs from program to program."""
    return " ".join(word for word in note.split(":", maxsplit=1)[0].split() if word.isalpha())


def _tell(trial: Trial, folder: Path) -> None:
    name = f"{trial.generator}_{trial.seed}"
    sys.stdout.write(f"{trial.word.upper()} {name}\n")
    sys.stdout.writelines(f"    {note[:300]}\n" for note in trial.notes)
    sys.stdout.flush()
    folder.mkdir(parents=True, exist_ok=True)
    head = "".join(f"# {line}\n" for note in trial.notes for line in note.splitlines())
    (folder / f"{name}.py").write_text(head + trial.program, encoding="utf-8")


def _told(counts: Counter[str]) -> str:
    compared = counts["same"] + counts["different"] + counts["undecided"]
    return (
        f"compared {compared}: different {counts['different']}, undecided {counts['undecided']}; "
        f"not compared {counts['not compared']}, refused {counts['refused']}; "
        f"{counts['states']} states"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
