"""What to ask of a proved program: how much of it runs side by side, and try to break it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.run.settings import BY_HAND
from gui.run.timeslice import Work

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.repair.waiting_time import Pace
    from gui.findings.proof import ProofList
    from gui.run.bridge import Bridge
    from gui.run.program import ShownProgram
    from gui.stage.stage import Stage


class ProofController(QObject):
    """Answers what is asked below the *proof* of the program *shown*."""

    def __init__(self, proof: ProofList, shown: ShownProgram, bridge: Bridge, stage: Stage) -> None:
        super().__init__(proof)
        self._proof, self._shown, self._bridge, self._stage = proof, shown, bridge, stage
        self._pacing: Generator[None, None, Pace | None] | None = None
        self._work = Work(self)
        proof.pace_wanted.connect(self._measure)
        proof.hands_wanted.connect(self._try_by_hand)
        shown.forgotten.connect(self._work.stop)

    @Slot()
    def _measure(self) -> None:
        """Find how long runs take if threads go side by side."""
        # Few ask for it.
        from core.repair.waiting_time import pacing  # noqa: PLC0415

        if self._shown.program is not None and not self._work.active:
            self._pacing = pacing(self._shown.program)
            self._work.start(self._go_on)

    def _go_on(self) -> bool:
        assert self._pacing is not None
        try:
            next(self._pacing)
        except StopIteration as over:
            pace: Pace | None = over.value
            self._proof.show_pace(None if pace is None else (pace.rounds, pace.steps))
            return False
        return True

    @Slot()
    def _try_by_hand(self) -> None:
        """Let somebody choose at each step who goes, from the first choice on."""
        self._bridge.restart()
        self._bridge.set_chooser(BY_HAND)
        self._stage.setFocus()
