"""What a program asks of whoever runs it, and what becomes of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.language.world_values import directive_of
from core.machine.thrown import UnansweredError

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.shell.ask_card import AskCard


class QuestionController(QObject):
    """Asks on *card* what the run has come to ask, and writes the answer into the program."""

    def __init__(self, card: AskCard, bridge: Bridge, programs: Programs) -> None:
        super().__init__(card)
        self._card, self._bridge, self._programs = card, bridge, programs
        bridge.run_changed.connect(self._show_run)
        bridge.scene_changed.connect(self._show_scene)
        card.answered.connect(self._take_answer)

    @Slot(object)
    def _show_run(self, run: Run | None) -> None:
        if run is None:
            self._card.hide()

    @Slot(object)
    def _show_scene(self, _: Scene) -> None:
        run = self._bridge.run
        if run is None:
            return
        if run.at_end and isinstance(run.simulation.unmodelled, UnansweredError):
            told = [text for _, _, text in run.simulation.machine.output][-1:]
            asked = "".join(told).rpartition("\n")[2].strip()
            self._card.ask(asked or self.tr("The program waits for somebody to type a line"))
        else:
            self._card.hide()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        """Put the answer into the program, and go on from where it was asked."""
        run = self._bridge.run
        if run is None:
            return
        schedule, before = run.simulation.schedule, self._programs.text
        line_end = "" if before.endswith("\n") or not before else "\n"
        self._programs.put_in_place(f"{before}{line_end}{directive_of(answer)}\n")
        self._bridge.resume(schedule)
