"""The hint at the first choice: once for each program, until the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from gui.run.program import key_of
from gui.run.settings import BY_HAND

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from gui.controllers.findings import FindingsController
    from gui.run.bridge import Bridge
    from gui.stage.stage import Stage
    from gui.theme.look import Look
    from gui.transport.first_card import FirstCard

LEAST: Final = 54
"""So many letters high the window is at least where there is room for a hint."""


class FirstController(QObject):
    """Shows *card* at the first choice of *bridge*'s run, and does what it offers."""

    def __init__(
        self, card: FirstCard, bridge: Bridge, stage: Stage, look: Look,
        findings: FindingsController,
    ) -> None:  # fmt: skip
        super().__init__(card)
        self._card, self._bridge, self._stage, self._look = card, bridge, stage, look
        self._findings = findings
        self._in_hall = self._teaching = False
        self._shown: set[str] = set()
        self._key = ""
        bridge.scene_changed.connect(self._show)
        bridge.run_changed.connect(self._show)
        findings.told.connect(self._tell_failure)
        self._card.wanted.connect(self._do)

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Before an audience no hint is given."""
        self._in_hall = in_hall
        self._show()

    @Slot()
    def note_lesson(self) -> None:
        """A lesson is open, which says itself what there is to do."""
        self._teaching = True

    @Slot()
    def note_left(self) -> None:
        """No lesson is open any more."""
        self._teaching = False

    @Slot()
    def _show(self) -> None:
        run = self._bridge.run
        scene: Scene | None = self._bridge.scene
        if run is None or scene is None:
            self._card.hide()
            return
        key = key_of(run.program.source)
        here = scene.position == self._bridge.prepared > 0
        if not here or not self._suits:
            self._card.hide()
        elif key == self._key or key not in self._shown:
            self._key = key
            self._shown.add(key)
            self._tell_failure()
            self._card.show()
        if not here and key == self._key:
            # It was seen, and this program needs it no more.
            self._key = ""

    @property
    def _suits(self) -> bool:
        roomy = self._card.window().height() >= LEAST * self._look.px("body")
        return roomy and not self._teaching and not self._in_hall

    @Slot()
    def _tell_failure(self) -> None:
        report = self._findings.report
        self._card.offer_failure(known=report is not None and report["colour"] == "red")

    @Slot(str)
    def _do(self, name: str) -> None:
        bridge = self._bridge
        self._stage.setFocus()
        if name == "watch":
            bridge.play()
        elif name == "choose":
            bridge.set_chooser(BY_HAND)
            self._card.hide()
        else:
            self._findings.show_first()
            bridge.play()
