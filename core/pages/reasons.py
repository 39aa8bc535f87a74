"""Why a run fails, for the page that shows it: in sentences, and in how many runs it does."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from core.generators import carried
from core.graph.searched import graph_of
from core.graph.sentences import told
from core.graph.why import cause_of, graphed
from core.runs.scheduler import ImpossibleChoiceError

if TYPE_CHECKING:
    from core.scenes.run import Run

MOST_STATES: Final = 5_000
"""With more states, which take seconds, a page tells only what the run itself shows."""


class Reasons(NamedTuple):
    """The *sentences* that say why a run fails, and how likely a run is that fails.

    *share* is None where that is not known.
    """

    sentences: tuple[str, ...] = ()
    share: float | None = None


NO_REASONS: Final = Reasons()


def reasons_of(run: Run) -> Reasons:
    """Why *run*, which has ended, fails; nothing of one that went well or has not ended."""
    simulation = run.simulation
    over = simulation.ended != "unmodelled"
    failures = run.findings.failures(simulation.machine, over=over)
    if not failures or simulation.ended is None:
        return NO_REASONS
    graph = carried(graph_of(run.program, MOST_STATES))
    known = None if graph is None else carried(graphed(graph))
    last = failures[-1]
    with suppress(ImpossibleChoiceError):
        cause = carried(cause_of(run.program, known, simulation.schedule, last.thread))
        share = 1 - cause.hope[0] if cause.hope else None
        return Reasons(told(run.program, cause, last.kind), share)
    return NO_REASONS
