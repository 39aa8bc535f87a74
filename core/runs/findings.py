"""What went wrong in a run and what looks suspicious, in sentences with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.errors import TRACEBACK, describe
from core.machine.objects import Instance
from core.machine.values import Ref
from core.runs.invariants import Invariants
from core.runs.report import ReportedFailure, ReportedWarning
from core.runs.simulation import STUCK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.language.program import Program
    from core.machine.image import Site
    from core.machine.machine import Machine
    from core.machine.state import Thread
    from core.runs.invariants import Breach, Glimpse
    from core.runs.simulation import Simulation


class Findings:
    """Watches a run of *program* for all that can be found in it."""

    def __init__(self, program: Program) -> None:
        self._invariants = Invariants(program)
        self._lines = program

    def watch(self, position: int, log: Sequence[tuple[object, ...]], machine: Machine) -> None:
        """Take note of one step."""
        self._invariants.watch(position, log, machine)
