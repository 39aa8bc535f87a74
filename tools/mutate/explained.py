"""The page docs/mutants.md: how many changes were noticed, and why others need not be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tools.mutate.changes import ROOT

if TYPE_CHECKING:
    from tools.mutate.changes import Mutant

PAGE: Final = ROOT / "docs" / "mutants.md"
RUNS: Final = "## What was tried"
REASONS: Final = "## What survives, and why that is right"


def key(mutant: Mutant) -> tuple[str, str, str]:
    """What tells *mutant* from others wherever its line has moved to."""
    lines = (ROOT / mutant.file).read_text(encoding="utf-8").splitlines()
    return mutant.file, mutant.what, lines[mutant.line - 1].strip()


def explained(page: str) -> dict[tuple[str, str, str], str]:
    """The reasons that *page* has for changes that nothing notices."""
    found = {}
    for line in page.partition(REASONS)[2].splitlines():
        cells = [cell.strip().strip("`") for cell in line.replace("\\|", "\0").split("|")[1:-1]]
        if len(cells) == 4 and cells[0].endswith(".py"):  # noqa: PLR2004 - the columns
            file, what, source, why = (cell.replace("\0", "|") for cell in cells)
            found[file, what, source] = why
    return found


def with_run(page: str, cells: tuple[object, ...]) -> str:
    """The *page* with another run: its folder, its seed, and how many changes came to what."""
    before, heading, after = page.partition(REASONS)
    row = "| " + " | ".join(map(str, cells)) + " |"
    kept = [line for line in before.rstrip().splitlines() if line != row]
    return "\n".join([*kept, row, "", heading]) + after
