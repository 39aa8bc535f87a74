"""A machine that records how steps use what is neither an object, a variable nor a thread.

That is the clock, the stream of random words, what the library numbers, and what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.limits import waited
from core.machine.locations import CLOCK, RANDOM, WHOLE, Mode
from core.machine.machine import Machine
from core.machine.recorded import RecordedDict, RecordedList
from core.machine.recorded_state import COUNTS, INPUTS, Rest
from core.machine.thrown import NeedsTurnError

if TYPE_CHECKING:
    from core.machine.recorder import Recorder
    from core.machine.state import Seed
    from core.machine.threads import Number
    from core.machine.values import Ref, Value

MOST_PACES: Final = 100
"""After so many looks at the clock computing takes no more time, so that loops come to an end."""


class RecordingRest(Machine):
    """The part of a machine that records which knows its clock, its random words and its numbers.

    *timed* says that the clock is part of the state; while it is not, time stands still
    between steps, and a program that reads the clock is found out.  *pace* are the seconds that
    pass before each look at the clock, another time at each instant if *uneven* is not 0.  Things
    of the kinds in *open_serials* get numbers that say nothing before they are asked for.  It
    *began* with all that as it was then.
    """

    __slots__ = (
        "_clock", "_counts", "_drawn", "_inputs", "_seed", "began", "open_serials", "pace",
        "recorder", "timed", "uneven",
    )  # fmt: skip
    began: Rest
    recorder: Recorder
    timed: bool
    pace: float
    uneven: int
    open_serials: frozenset[str]

    def begin(self, rest: Rest) -> None:
        """Start from *rest*."""
        self.began = rest
        self._clock, (self._seed, self._drawn) = rest.clock, rest.random
        self._counts: RecordedDict | None = None
        self._inputs: RecordedList | None = None
        self.numbers, self.argv = dict(rest.numbers), rest.argv

    # Hardly a step counts or reads anything, so what notes that it does is made for those.

    @property
    def counts(self) -> dict[str, int]:  # type: ignore[override]
        """What the library has counted, by name."""
        if self._counts is None:
            self._counts = RecordedDict(dict(self.began.counts), COUNTS, self.recorder)
        return cast("dict[str, int]", self._counts)

    @property
    def inputs(self) -> list[str]:  # type: ignore[override]
        """The lines that are yet to be read."""
        if self._inputs is None:
            self._inputs = RecordedList(self.began.inputs, INPUTS, self.recorder)
        return cast("list[str]", self._inputs)

    @property
    def clock(self) -> float:  # type: ignore[override]
        """The virtual time; to look at it is to depend on it."""
        self.recorder.note(CLOCK, WHOLE, Mode.READ)
        return self._clock

    def deadline(self, seconds: float) -> float:
        """Return the instant that is *seconds* away."""
        # While nobody reads the clock it stands still, so nothing depends on it.
        if self.timed:
            self.recorder.note(CLOCK, WHOLE, Mode.READ)
        return self._clock + waited(seconds)

    def reach(self, instant: float) -> None:
        """Set the clock to *instant*."""
        self.recorder.note(CLOCK, WHOLE, Mode.WRITE)
        self._clock = instant

    def pass_time(self, deadline: float) -> None:
        """Let the clock reach *deadline*, until which the running thread has waited."""
        if self.timed:
            super().pass_time(deadline)

    def time(self) -> float:
        """Return the time, as the running thread reads it."""
        if not self.timed:
            return self.clock
        if self.uneven and self.wary:
            # Between any two looks others can come, who are held up for a time of their own.
            raise NeedsTurnError(None)
        if self.pace and self._clock < MOST_PACES * self.pace:
            now = self.clock
            self.reach(now + (_held_up(self.uneven, now) if self.uneven else self.pace))
        return super().time()

    def computed(self) -> float:
        """Return how long the processor was at work."""
        # What is said of it rests on how long computing takes, so that counts as a look.
        return self.time() if self.pace else 0.0 * self.clock

    @property
    def seed(self) -> Seed:
        """What the stream of random words comes from."""
        self.recorder.note(RANDOM, WHOLE, Mode.READ)
        return self._seed

    @seed.setter
    def seed(self, value: Seed) -> None:
        self.recorder.note(RANDOM, WHOLE, Mode.WRITE)
        self._seed = value

    @property
    def drawn(self) -> int:
        """The place in the stream of random words."""
        self.recorder.note(RANDOM, WHOLE, Mode.READ)
        return self._drawn

    @drawn.setter
    def drawn(self, value: int) -> None:
        self.recorder.note(RANDOM, WHOLE, Mode.WRITE)
        self._drawn = value

    def rest(self) -> Rest:
        """Return the clock, the random stream, the counts and the inputs as they are now."""
        with self.recorder.paused():
            return Rest(
                self._clock, (self._seed, self._drawn), tuple(self.counts.items()),
                tuple(self.inputs), tuple(sorted(self.numbers.items(), key=_by_address)),
                self.argv,
            )  # fmt: skip

    def serial(self, what: str) -> Value:
        """Return the number of the next thing of kind *what*, from 1."""
        self.recorder.serials.add(what)
        if what not in self.open_serials:
            return super().serial(what)
        from core.machine.draws.serials import left_open  # noqa: PLC0415 - in few programs

        return left_open(what)


def _held_up(seed: int, now: float) -> float:
    """For how many seconds a thread is held up that looks at the clock at the instant *now*."""
    from random import Random  # noqa: PLC0415 - only if how long computing takes may matter

    # The same at the same instant, so that a step has one end in each state.
    rng = Random(f"{seed} {now}")
    longest = rng.choice((0.0, 86_400.0, None, None))
    took = 10 ** rng.uniform(-6, 3.5) if longest is None else rng.uniform(0, longest)
    # More than what adding up times loses: nobody wakes too early.
    return took + 1e-6


def _by_address(numbered: tuple[Ref, Number]) -> tuple[int, int]:
    return numbered[0].tid, numbered[0].count
