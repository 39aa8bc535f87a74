"""A program run many times: at random by the seeds from 1, then as CPython takes turns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from gui.findings.endings import Ending, ending_key, ending_meanings, ending_words
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.language.program import Program
    from core.search.strategies.plain_runs import Run

RUNS: Final = 1_000


class ManyRuns:
    """Runs *program* a thousand times by each of two policies, a little at a time.

    *counts* says by the key of an outcome how many of the random runs *made* ended so.  The seeds
    are always the same, so the figures come again.
    """

    def __init__(self, program: Program) -> None:
        self.counts: Counter[object] = Counter()
        self.made = 0
        self.failed = 0
        self.unended = 0
        self._turns = [0, 0]
        self._endings: dict[object, Ending] = {}
        self._going = self._runs(program)

    def go_on(self) -> bool:
        """Make a little more; whether there is more to make."""
        return next(self._going, True) is None

    def endings(self) -> tuple[Ending, ...]:
        """The outcomes met so far, each with the schedule that met it first."""
        return tuple(self._endings.values())

    def words(self) -> str:
        """How many random runs were made, and what failed; never that alone."""
        if not self.made:
            return ""
        made, failed = f"{self.made:,}", f"{self.failed:,}"
        words = translate("many", "{0} random runs: {1} failed, {2} outcomes met").format(
            made, failed, f"{len(self._endings):,}"
        )
        if self.unended:
            cut = translate("many", "{0} had not ended").format(f"{self.unended:,}")
            words = f"{words}, {cut}"
        return words

    def habit_words(self) -> str:
        """What came of the runs in which turns are long, as they are in CPython."""
        made, failed = self._turns
        if not made:
            return ""
        words = translate(
            "many", "As CPython takes turns: {0} runs, {1} failed. A habit of one interpreter on "
            "one machine, not a promise."
        )  # fmt: skip
        return words.format(f"{made:,}", f"{failed:,}")

    def _runs(self, program: Program) -> Generator[None]:
        # The window is there before anybody asks for a thousand runs.
        from core.search.strategies.plain_runs import run_once  # noqa: PLC0415

        for seed in range(1, RUNS + 1):
            run = yield from run_once(program, "random", seed)
            self._count(run)
            if run.alone:
                # There is but one run, and it was made.
                return
        for seed in range(1, RUNS + 1):
            run = yield from run_once(program, "long-turns", seed)
            self._turns[0] += 1
            self._turns[1] += bool(run.signs)

    def _count(self, run: Run) -> None:
        self.made += 1
        self.failed += bool(run.signs)
        if run.end is None:
            self.unended += 1
            return
        from core.search.states.outcomes import row_of  # noqa: PLC0415 - see above

        row = row_of(run.end)
        key = ending_key(row.output, row.values, row.failures)
        self.counts[key] += 1
        if key not in self._endings:
            words = ending_words(row.output, row.values, row.failures)
            sort = "failing" if row.failures else "serial"
            meanings = ending_meanings(row.failures, serial=None)
            self._endings[key] = Ending(key, words, None, "", sort, meanings, str(run.schedule))
