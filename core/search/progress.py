"""What is written while a check goes on: how far it is, and the first answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.search.report_text import counted
from core.terminal import PATIENCE, PAUSE, RewrittenLine, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from core.search.check import Check
    from core.search.strategies.terms import Progress

_NEARLY: Final = 8
"""If all but one in so many runs fail, that is nearly every run."""


class FirstAnswer:
    """Tells once, while the search goes on, that some plain run has failed."""

    def __init__(
        self, work: Check, stream: TextIO, start: float, file: str, *, logged: bool
    ) -> None:
        self._work = work
        self._stream = stream
        self._due = start + PATIENCE
        self._logged = logged
        self._file = file
        self._told = False

    def show(self, now: float) -> None:
        """Say so at once if nearly every run has failed, else if the whole report takes long."""
        failure = self._work.first_failure
        if failure is None or self._told:
            return
        trial = self._work.trial
        likely = trial.failed * _NEARLY >= trial.runs * (_NEARLY - 1)
        if now < self._due and not likely:
            return
        self._told = True
        if self._logged:
            told = {"failure": failure._asdict(), "runs": trial.runs, "failed": trial.failed}
            self._stream.write(_as_line(told))
        else:
            write(
                self._stream,
                f"{printable(self._file)}: unsafe: {trial.failed} of"
                f" {counted(trial.runs, 'plain run')} failed:"
                f" {failure.kind}: {printable(failure.message)}\n"
                f"    --schedule {failure.schedule}\n"
                "    (now every schedule is tried)\n",
            )
        self._stream.flush()


class ProgressLine(RewrittenLine):
    """A line on a terminal that tells how far a search is."""

    def show(self, progress: Progress, now: float) -> None:
        """Say how far it is, unless something was said just before."""
        if self.is_due(now) and progress.states:
            pace = self.pace(progress.states, now)
            text = (
                f"{progress.states:,} states, {progress.waiting:,} waiting,"
                f" {pace:,.0f} a second (Ctrl+C stops)"
            )
            self.rewrite(text, now)


class ProgressLog:
    """How far a search is, for a program that reads along: a line of JSON now and then."""

    def __init__(self, stream: TextIO, start: float) -> None:
        self._stream = stream
        self._start = start
        self._next = start + PATIENCE

    def show(self, progress: Progress, now: float) -> None:
        """Say how far it is, unless something was said just before."""
        if now < self._next or not progress.states:
            return
        told = {
            "states": progress.states, "waiting": progress.waiting,
            "seconds": round(now - self._start, 2),
        }  # fmt: skip
        self._stream.write(_as_line(told))
        self._stream.flush()
        self._next = now + PAUSE

    def hide(self) -> None:
        """Nothing has to be taken back."""


def _as_line(told: Mapping[str, object]) -> str:
    # Only who reads along with a program needs it.
    import json  # noqa: PLC0415

    return f"{json.dumps(told)}\n"
