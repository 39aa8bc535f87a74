"""Who carries the stages of a check on: looks at the clock, and knows when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from core.search.explorer import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Result = TypeVar("Result")


class Pace:
    """Carries stages on as long as they may take; *states* is what is told of progress.

    *clock* gives seconds.  *stopped* is why the caller wants an end; empty if it does not.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.stopped = ""
        self.states = 0

    def stop(self, reason: str) -> None:
        """Bring everything to an end; the first *reason* counts."""
        self.stopped = self.stopped or reason

    def whole(
        self, stage: Generator[object, None, Result]
    ) -> Generator[Progress, None, Result | None]:
        """Carry *stage* on until it is over, or the caller has had enough."""
        while not self.stopped:
            try:
                next(stage)
            except StopIteration as over:
                result: Result = over.value
                return result
            yield Progress(self.states, 0)
        return None

    def within(
        self, seconds: float, stage: Generator[object, None, Result]
    ) -> Generator[Progress, None, Result | None]:
        """Carry *stage* on until it is over, or has taken *seconds*, stopped or not."""
        end = self.clock() + seconds
        while self.clock() < end:
            try:
                next(stage)
            except StopIteration as over:
                result: Result = over.value
                return result
            yield Progress(self.states, 0)
        return None

    def left(self, seconds: float, brief: float) -> float:
        """The *seconds* that a stage may take; *brief* if the caller wants an end."""
        return brief if self.stopped else seconds
