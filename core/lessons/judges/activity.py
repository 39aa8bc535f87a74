"""What a mended program has to show when it runs: its threads at work, its calls, its checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.language.errors import ProgramError
from core.language.source import Source
from core.lessons.judges.call_count import COUNTER, counting
from core.machine.compile import compile_source
from core.machine.objects import ListObject
from core.machine.values import Ref
from core.named import NamedTuple
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.lessons.lesson import Duties
    from core.machine.threads import Thread

TRIES: Final = 30
"""How many runs are looked at for what some run must show; one that shows it is enough."""
COUNTED: Final = 5
"""In how many runs the calls of functions are counted."""
MOST_STEPS: Final = 5_000


class Lack(NamedTuple):
    """What is left undone, in words; *serial* if it is only that no two are together."""

    reason: str
    serial: bool


def undone(text: str, duties: Duties, checks: tuple[str, ...]) -> Lack | None:
    """What the program *text* leaves undone of *duties*; None if it does its work.

    *checks* are the assertions that some run has to come to, as `checks_of` tells them.
    """
    try:
        # A line that counts is one step more in its function, and does no harm to the rest.
        counted = counting(text, [name for name, _ in duties.calls])
        program = compile_source(Source("yours.py", counted))
    except ProgramError:
        return Lack("its calls cannot be counted: write one statement a line", serial=False)
    left = _Left(duties.threads, set(duties.together), set(checks))
    for number, run in enumerate(_runs(program), 1):
        left.watch(run)
        # Calls are owed in every run, so that a few runs are enough; a check is owed in some run
        # only, so that all are looked at until one has made it.
        if number <= COUNTED or left.checks:
            made = _made(program, run)
            left.checks -= {check for check in left.checks if check in made}
            if reason := _too_few(made, duties):
                return Lack(reason, serial=False)
        if number >= COUNTED and not left.reason:
            break
    # All threads were alive at once: what is left is that no two are in one function.
    serial = left.most >= left.threads and not left.checks
    return Lack(left.reason, serial) if left.reason else None


@dataclass(slots=True)
class _Left:
    """What no run has shown yet: *threads* at once, two *together* in a function, *checks*."""

    threads: int
    together: set[str]
    checks: set[str]
    most: int = 0

    @property
    def reason(self) -> str:
        """In words, what is still to be shown; empty if nothing is."""
        if self.most < self.threads:
            least = f"{self.threads} threads must be at work at once"
            return f"{least}, and here it is {self.most} at most"
        if self.together:
            return f"no two threads are ever in {', '.join(sorted(self.together))}() at once"
        if self.checks:
            return f"the check `{min(self.checks)}` is never made: it says what must stay true"
        return ""

    def watch(self, run: Simulation) -> None:
        """Take *run* on, step by step as long as it may show something about its threads."""
        while self.most < self.threads or self.together:
            if run.position > MOST_STEPS or not run.advance(1):
                return
            # Main, which has number 0, is alive all the time.
            alive = [each for each in run.machine.threads if each.tid and not each.over]
            self.most = max(self.most, len(alive))
            self.together -= {name for name in self.together if _inside(alive, name) > 1}


def _runs(program: Program) -> Iterator[Simulation]:
    # In turn first: that shows soonest what threads do side by side.
    yield Simulation(program, POLICIES["round-robin"](0), seed=0)
    for seed in range(TRIES):
        yield Simulation(program, POLICIES["random"](seed), seed=seed)


def _inside(threads: list[Thread], name: str) -> int:
    """How many of *threads* are in a call of the function *name*."""
    return sum(name in _calls(thread) for thread in threads)


def _calls(thread: Thread) -> Iterator[str]:
    frame = thread.frame
    while frame is not None:
        yield frame.code.name
        frame = frame.parent


def _too_few(made: tuple[object, ...], duties: Duties) -> str:
    """Which of the calls is missing among those *made*, in words; empty if none is."""
    for name, times in duties.calls:
        if made.count(name) < times:
            return f"{name}() is called {made.count(name)} times, and has to be {times} times"
    return ""


def _made(program: Program, run: Simulation) -> tuple[object, ...]:
    """The calls and checks that were made at the end of *run*, in order."""
    run.advance(MOST_STEPS)
    place = [variable.name for variable in program.variables].index(COUNTER)
    counted = run.state.globals[place]
    kept = run.state.heap[counted] if isinstance(counted, Ref) else None
    # A program that has a variable of this name itself spoils the count, and is refused.
    return tuple(kept.items) if isinstance(kept, ListObject) else ()
