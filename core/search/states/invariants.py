"""A program's invariants, as a part of every state.

The same law as in `core.runs.invariants`: a rule may be broken for a moment by the thread
that changes things; who reads a part of it meanwhile has torn it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import Kind
from core.machine.locations import BIRTH, GLOBAL
from core.machine.values import Ref
from core.named import NamedTuple
from core.runs.invariants import NOT_LOOKED_AT, evaluated, touches
from core.search.states.entry import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.recording import RecordingMachine
    from core.runs.invariants import Verdict
    from core.search.sharing.uses import Uses


class Standing(NamedTuple):
    """How a rule stands: the last look at it, and thread and instruction that broke it."""

    verdict: Verdict
    breaker: tuple[int, int] | None


AT_FIRST = Standing(NOT_LOOKED_AT, None)


class Rules:
    """Looks at the rules of *program* after each step."""

    def __init__(self, program: Program) -> None:
        self._codes = [program.codes[place] for _, place in program.invariants]

    def __len__(self) -> int:
        return len(self._codes)

    def watch(
        self, machine: RecordingMachine, uses: Uses, before: Sequence[Standing]
    ) -> tuple[list[Standing], list[Sign]]:
        """Return how the rules stand after the step that *machine* made, and the torn reads in it.

        What a rule looks at is noted in *uses*, and as looked at by the step.
        """
        event = machine.log[0]
        kind, _, _, ref, key, _ = event
        signs = self._torn(event, before) if kind == Kind.READ else []
        after = list(before)
        for number, standing in enumerate(before):
            verdict = standing.verdict
            # A look costs a run of the rule, so it is taken only when a part has changed.
            written = kind == Kind.WRITE and touches(verdict.places, (ref, key))
            if verdict.status == "not in force" or written:
                after[number] = self._look(number, standing, event, machine, uses)
        return after, signs

    def _torn(self, event: RawEvent, before: Sequence[Standing]) -> list[Sign]:
        _, tid, site, ref, key, _ = event
        return [
            Sign("torn-read", tid, site, f"{number} {standing.breaker[1]}")
            for number, standing in enumerate(before)
            if standing.breaker is not None
            and standing.breaker[0] != tid
            and touches(standing.verdict.parts, (ref, key))
        ]

    def _look(
        self,
        number: int,
        before: Standing,
        event: RawEvent,
        machine: RecordingMachine,
        uses: Uses,
    ) -> Standing:
        # The rule runs in a machine of its own: it may make objects and change nothing.
        with machine.recorder.aside() as seen:
            verdict = evaluated(machine.aside(), self._codes[number])
        for owner, part in seen:
            if isinstance(owner, Ref) or owner == GLOBAL:
                machine.recorder.looked.add((owner, part))
                if part is not BIRTH:
                    uses.observe(owner, part)
        breaker = before.breaker
        # The first step that broke it counts, until it holds again: later ones only left it broken.
        if verdict.status == "broken" and breaker is None:
            breaker = (event[1], event[2])
        elif verdict.status == "holds":
            breaker = None
        return Standing(verdict, breaker)
