"""How the window stands for each step of a lesson: what is put away, and what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.controllers.lessons import LessonController
    from gui.controllers.parts import PartController
    from gui.lessons.panel import LessonPanel
    from gui.shell.narration import Narration
    from gui.shell.panes import Panes
    from gui.transport.bar import TransportBar


class LessonPages(QObject):
    """Shows a lesson's bar over *panes*, and its question in the place of the stage.

    *back* leads back to a lesson that was left, and is to be seen while there is one.

    Signals:
        told: What is to be read below in place of what a step did; carries the words or None.
        whole_wanted: All regions are to be seen, and not one of them alone.
        asked: A question has the place of the stage, or no longer; carries which.
    """

    told = Signal(object)
    asked = Signal(bool)
    whole_wanted = Signal()

    def __init__(
        self, panel: LessonPanel, lessons: LessonController, parts: PartController, panes: Panes,
        transport: TransportBar, narration: Narration, back: QAction,
    ) -> None:  # fmt: skip
        super().__init__(panel)
        self._panel, self._lessons, self._parts = panel, lessons, parts
        self._panes, self._transport, self._narration = panes, transport, narration
        self._back, self._in_hall = back, False
        self._sizes: list[int] | None = None
        for changed in (
            panel.part_changed, lessons.keeper.changed, lessons.opened, lessons.left,
        ):  # fmt: skip
            changed.connect(self.arrange)
        self.arrange()
        panel.predict.idle_key.connect(self._tell_why)
        panel.predict.passed.connect(panel.pass_by)

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Before an audience nothing stands over the desk, and a talk asks by itself."""
        self._in_hall = in_hall
        self.arrange()

    @property
    def asking(self) -> bool:
        """Whether a question stands in the place of the stage."""
        return self._parts.asking == "predict" and not self._in_hall

    @Slot()
    def arrange(self) -> None:
        """Have the window stand as the step that is open needs it."""
        self._panel.bar.setVisible(self._lessons.lesson is not None and not self._in_hall)
        self._back.setText(self._lessons.way_back)
        self._back.setVisible(bool(self._lessons.way_back))
        asking = self.asking
        self._panel.predict.set_asking(asking=asking)
        self._transport.set_waiting(self._why if asking else "")
        if asking == (self._sizes is not None) or self._in_hall:
            return
        if asking:
            self._put_stage_away()
        else:
            self._bring_stage_back()

    def _put_stage_away(self) -> None:
        self.whole_wanted.emit()
        self.asked.emit(True)
        self._sizes = sizes = self._panes.sizes()
        self._panes.side.setCurrentWidget(self._panel)
        self._panes.side.show()
        self._panes.middle.hide()
        self._panes.setSizes([sizes[0], 0, sizes[1] + sizes[2]])
        self.told.emit(self.tr("Read the program, take your time. Nothing is running."))
        self._panel.take_focus()

    def _bring_stage_back(self) -> None:
        assert self._sizes is not None
        self.asked.emit(False)
        self.told.emit(None)
        self._panes.middle.show()
        self._panes.setSizes(self._sizes)
        self._sizes = None

    @property
    def _why(self) -> str:
        return self.tr("The run waits for your answer")

    @Slot()
    def _tell_why(self) -> None:
        self._narration.tell_briefly(self._why)
