"""What stands round the code and the stage: there at a desk, away before an audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from gui.app.desk import Desk


class Chrome(QObject):
    """Shows what stands round the code and the stage of *desk*, or puts it away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    @Slot(bool)
    def show(self, shown: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Show what stands round code and stage, and all that comes by itself; or nothing."""
        desk = self._desk
        desk.menuBar().setVisible(shown)
        desk.transport.setVisible(shown)
        desk.head.set_in_hall(in_hall=not shown)
        desk.stage.show_digits(on=shown)
        desk.stage.climax.set_by_hand(not shown)
        desk.notice.set_quiet(quiet=not shown)
        if not shown:
            desk.find_bar.hide()

    @Slot()
    def note_no_speaker(self) -> None:
        """The window of the speaker is closed."""
        self._desk.commands.actions["speaker"].setChecked(False)
