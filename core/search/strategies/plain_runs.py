"""Plain runs on the plain machine: the first answer, and how often a program ends in a way.

A program that fails in nearly every run need not wait for a search to say so.  These runs
know no reduction and share nothing with the search, so what they show is true whatever
the search believes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.errors import describe
from core.machine.events import Kind
from core.machine.sync.streams import idle
from core.machine.values import Ref
from core.named import NamedTuple
from core.runs.findings import Findings
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import ENDED, STUCK, Simulation
from core.search.states.entry import Sign
from core.search.states.outcomes import deadlock_sign, end_of_run, screen_of
from core.search.strategies.observed import suspicious

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from core.language.program import Program
    from core.machine.machine import Machine
    from core.machine.output_log import Printed
    from core.runs.invariants import Invariants
    from core.runs.schedule import Schedule
    from core.search.states.outcomes import End
    from core.search.strategies.observed import Suspicious

BEFORE: Final = (
    ("serial", 0), ("random", 1), ("long-turns", 1), ("round-robin", 0), ("random", 2),
    ("long-turns", 2),
)  # fmt: skip
"""The runs before a search: few, for most searches take no longer, and such as differ most."""
BESIDE: Final = (
    *(("random", seed) for seed in (3, 4, 5, 6, 7, 8, 9, 10)),
    *(("long-turns", seed) for seed in (3, 4)),
)
"""The runs that are added when the search takes long, or comes to no end."""
MOST_STEPS: Final = 100_000
"""A run that has not ended then counts as one that did not."""
_ROUND: Final = 16
"""How many steps are made between two looks at the clock: one can be long that goes round alone."""


class Run(NamedTuple):
    """A plain run: its *schedule*, what failed in it, its *end*, and what stands on the *screen*.

    *end* is None if it had not ended.  *mixed* says that texts of several threads stand in one
    line, *alone* says that no choice was left to anybody: there was one thread, and nothing was
    drawn.  *shown* is what else looked suspicious, None if nobody looked.
    """

    schedule: Schedule
    steps: int
    signs: tuple[Sign, ...]
    end: End | None
    screen: str
    mixed: bool
    alone: bool
    shown: Suspicious | None


def runs_by(
    policies: Iterable[tuple[str, int]], program: Program, runs: list[Run]
) -> Generator[None, None, None]:
    """Add a run of *program* by each of *policies* to *runs*, and what it shows; yields often.

    One is enough of a program that leaves no choice to anybody.
    """
    for policy, seed in policies:
        if any(run.alone for run in runs[:1]):
            return
        run = yield from run_once(program, policy, seed, watched=True)
        runs.append(run)


def random_runs(program: Program, count: int, runs: list[Run]) -> Generator[None, None, None]:
    """Put *count* random runs of *program* into *runs*, by seeds from 1; yields often."""
    for seed in range(1, count + 1):
        run = yield from run_once(program, "random", seed)
        runs.append(run)


def run_once(
    program: Program, policy: str, seed: int, *, watched: bool = False
) -> Generator[None, None, Run]:
    """Make one run by *policy* and *seed*, as far as it ends in time.

    If it is *watched*, it is also told what looked suspicious.
    """
    # The engine of `interlock run`, with nothing of the search in it.
    findings = Findings(program)
    simulation = Simulation(
        program,
        POLICIES[policy](seed),
        seed=seed,
        watch=findings.watch if program.invariants else None,
        # The same run need not be made a second time for it.
        review=findings.review if watched and not program.invariants else None,
    )
    while simulation.position < MOST_STEPS and go_briefly(simulation, _ROUND):
        yield
    machine = simulation.machine
    over = simulation.ended in {ENDED, STUCK}
    signs = tuple(_signs(program, machine, findings.invariants, over=over))
    state = machine.state()
    return Run(
        simulation.schedule,
        simulation.position,
        signs,
        end_of_run(program, state, {sign.kind for sign in signs}) if over else None,
        screen_of(state),
        _mixed(state.output),
        over and len(machine.threads) == 1 and not machine.drawn,
        suspicious(program, findings, simulation) if watched else None,
    )


def _mixed(output: Iterable[Printed]) -> bool:
    """Whether texts of several threads stand in one line of *output*."""
    writers: dict[str, set[int]] = {}
    # By stream, for a screen of its own each: a line of stderr does not end one of stdout.
    for tid, stream, text in output:
        if not text:
            continue
        line = writers.setdefault(stream, set())
        if line - {tid}:
            return True
        writers[stream] = set() if text.endswith("\n") else {tid}
    return False


def go_briefly(simulation: Simulation, most: int) -> int:
    """Make a few steps, at most *most*, before somebody looks at the clock; how many it were."""
    kinds = simulation.trace.kinds
    # A thread that had to give way has computed for long, and may well do so again.
    tired = simulation.position and kinds[simulation.position - 1] == Kind.GIVE_WAY
    return simulation.advance(1 if tired else min(most, _ROUND))


def _signs(program: Program, machine: Machine, rules: Invariants, *, over: bool) -> Iterator[Sign]:
    """Give what failed in the run that *machine* has made, whichever thread it was."""
    for thread in machine.threads:
        if thread.status == "died" and isinstance(thread.dying, Ref):
            kind, message = describe(machine, thread.dying)
            word = "assertion" if kind == "AssertionError" else "exception"
            yield Sign(word, -1, -1, f"{kind}: {message}" if message else kind)
    for glimpse in rules.glimpses:
        yield Sign("torn-read", -1, -1, str(glimpse.breach.rule))
    # An invariant is asked of the end, and a deadlock is one: a run that was stopped has neither.
    if not over:
        return
    for breach in rules.broken:
        yield Sign("invariant", -1, -1, str(breach.rule))
    state = machine.state()
    if any(not thread.over and not thread.daemon for thread in state.threads) and not idle(state):
        yield deadlock_sign(program, state)._replace(tid=-1)


def failing(runs: Iterable[Run]) -> dict[Sign, Schedule]:
    """Return each failure of *runs* once, with the shortest schedule that has it."""
    found: dict[Sign, Schedule] = {}
    for run in sorted(runs, key=lambda each: each.steps):
        for sign in run.signs:
            found.setdefault(sign, run.schedule)
    return found


def same(one: Sign, other: Sign) -> bool:
    """Return whether two failures are the same in words, in whichever thread and line."""
    if one.kind != other.kind:
        return False
    # Their details begin with the number of the rule, and go on with where it was broken, which may
    # differ between the search and a plain run.
    if one.kind in {"invariant", "torn-read"}:
        return one.detail.split()[:1] == other.detail.split()[:1]
    return one.detail == other.detail
