"""``python -m tests.benchmarks.reductions FOLDER [WORD ...]``: the states each reduction leaves.

For every program of FOLDER, or those with one of the words in their name: how many states are
visited without reductions, with one more each time up to all of them, and with all but one.  A
search that comes to `MOST` states is stopped there and shown as ``+``.  Counts, unlike times,
are the same on every machine.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.machine.compile import compile_source
from core.language.source import read_source
from core.search.strategies.explorer import explore
from core.search.strategies.terms import FEW, Terms
from core.search.reductions import persistent
from core.search.reductions.registry import ALL, KINDS, Reductions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.language.program import Program

MOST: Final = 100_000
"""Where counting stops."""
NAMES: Final = list(KINDS)
COLUMNS: Final = {
    "none": Reductions(),
    **{f"+ {name}": Reductions(NAMES[: at + 1]) for at, name in enumerate(NAMES)},
    **{f"all but {name}": ALL - {name} for name in NAMES[:-1]},
}
"""One reduction more each time, up to all, and then all but one."""


def states(program: Program, reductions: Reductions) -> int | None:
    """How many states of *program* are visited with *reductions*; None if they are too many."""
    # Small programs too are to show what persistent sets leave out.
    few = 0 if persistent.NAME in reductions else FEW
    search = explore(program, reductions, most_states=MOST, terms=Terms(few=few))
    while True:
        try:
            next(search)
        except StopIteration as over:
            return len(over.value.seen) if over.value.complete else None


def row(program: Program) -> tuple[str, ...]:
    """The cells for *program*, a count for each of `COLUMNS`."""
    counts = (states(program, reductions) for reductions in COLUMNS.values())
    return tuple("+" if count is None else f"{count:,}" for count in counts)


def programs(folder: Path, words: Iterable[str]) -> list[Path]:
    """The programs of *folder* that are asked for, by name."""
    return [
        path
        for path in sorted(folder.glob("*.py"))
        if not words or any(word in path.stem for word in words)
    ]


def main(arguments: list[str]) -> None:
    """Print the table, row by row, as Markdown."""
    if not arguments:
        sys.exit("usage: python -m tests.benchmarks.reductions FOLDER [WORD ...]")
    folder, *words = arguments
    print("| program |", " | ".join(COLUMNS), "|")
    print("| --- |", " | ".join("--:" for _ in COLUMNS), "|")
    for path in programs(Path(folder), words):
        program = compile_source(read_source(path))
        print(f"| {path.stem} |", " | ".join(row(program)), "|", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
