"""Why a failure comes about, in the place of the stage until the run goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from gui.controllers.findings import FindingsController
    from gui.findings.panel import FindingsPanel
    from gui.findings.why_page import Reason, WhyPage
    from gui.run.bridge import Bridge
    from gui.shell.stages import Stages
    from gui.stage.head import StageHead


class WhyController(QObject):
    """Shows *page* on *stages* when *panel* asks for a reason; *head* is of the stage alone."""

    def __init__(
        self, page: WhyPage, panel: FindingsPanel, stages: Stages, head: StageHead, bridge: Bridge,
        findings: FindingsController,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._page, self._panel, self._stages, self._head = page, panel, stages, head
        self._bridge, self._findings = bridge, findings
        panel.why_wanted.connect(self._show)
        panel.why_over.connect(self.leave)
        page.left.connect(self._leave_by_hand)
        page.step_wanted.connect(self._go)
        for moved in (bridge.scene_changed, bridge.run_changed):
            moved.connect(self.leave)

    @property
    def on(self) -> bool:
        """Whether a reason stands in the place of the stage."""
        return self._stages.currentWidget() is self._page

    @Slot()
    def leave(self) -> None:
        """Bring the stage back."""
        if self.on:
            self._stages.show_run(self._bridge.run)
        self._head.set_away(away=False)
        self._panel.close_why()

    @Slot(object)
    def _show(self, reason: Reason) -> None:
        self._page.show_reason(reason)
        self._stages.setCurrentWidget(self._page)
        self._head.set_away(away=True)

    @Slot()
    def _leave_by_hand(self) -> None:
        self.leave()
        self._stages.take_focus()

    @Slot(str, int)
    def _go(self, schedule: str, step: int) -> None:
        self.leave()
        self._findings.show_step(schedule, step)
