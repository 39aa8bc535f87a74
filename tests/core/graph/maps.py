"""Compares the maps of all two-thread programs here with a plain search, and times a recolouring.

python -m tests.core.graph.maps [MOST]
Maps with more than MOST places (3,000) are left to another day.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.graph.graph import START
from core.graph.progress_graph import NoMapError, progress_graph
from tests.core.graph.explained import ROOT, program_of
from tests.core.graph.test_progress_graph import brute

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST: Final = 3_000
ROUNDS: Final = 5


def programs() -> Iterator[Path]:
    """Give the samples, and the programs of all lessons and challenges."""
    for pattern in ("programs/*.py", "lessons/*/*.py", "ladder/*/*.py"):
        yield from sorted((ROOT / "resources").glob(pattern))


def compared(file: Path, most: int) -> str:
    """Return how the map of the program in *file* compares, in a line."""
    program = program_of(file.read_text(encoding="utf-8"))
    try:
        found = carried(progress_graph(program))
    except NoMapError as error:
        return f"no map: {error}"
    if len(found) > most:
        return f"left out: {len(found):,} places"
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        fates = found.fates(START)
        times.append(time.perf_counter() - begin)
    same = fates == brute(program, (found.axes[0].tid, found.axes[1].tid))
    size = f"{found.size.right + 1} x {found.size.up + 1}, {len(found):,} places"
    told = "the same" if same else "DIFFERENT"
    return f"{told}: {size}, coloured in {1000 * min(times):.1f} ms"


def main() -> int:
    """Compare them all; the exit code is 1 if a map differs."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else MOST
    lines = [f"{file.parent.name}/{file.name}: {compared(file, most)}" for file in programs()]
    same = sum(": the same: " in line for line in lines)
    different = sum("DIFFERENT" in line for line in lines)
    sys.stdout.write("\n".join([*lines, f"{same} the same, {different} different", ""]))
    return bool(different)


if __name__ == "__main__":
    sys.exit(main())
