"""The hint at the first choice: once for each program, until the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from gui.findings.verdicts import key_of
from gui.run.settings import BY_HAND

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from gui.app.window import Window
    from gui.controllers.findings import FindingsController

LEAST: Final = 54
"""So many letters high the window is at least where there is room for a hint."""


class FirstController(QObject):
    """Shows the hint of *window* at the first choice, and does what it offers."""

    def __init__(self, window: Window, findings: FindingsController) -> None:
        super().__init__(window)
        self._window, self._card = window, window.first_card
        self._findings = findings
        self._shown: set[str] = set()
        self._key = ""
        window.bridge.scene_changed.connect(self._show)
        window.bridge.run_changed.connect(self._show)
        findings.told.connect(self._tell_failure)
        self._card.wanted.connect(self._do)

    @Slot()
    def _show(self) -> None:
        window, run = self._window, self._window.bridge.run
        scene: Scene | None = window.bridge.scene
        if run is None or scene is None:
            self._card.hide()
            return
        key = key_of(run.program.source)
        here = scene.position == window.bridge.prepared > 0
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
        window = self._window
        roomy = window.height() >= LEAST * window.look.px("body")
        lesson = window.controllers.lessons.lesson is not None
        return roomy and not lesson and not window.controllers.view.lecture.on

    @Slot()
    def _tell_failure(self) -> None:
        report = self._findings.report
        self._card.offer_failure(known=report is not None and report["colour"] == "red")

    @Slot(str)
    def _do(self, name: str) -> None:
        bridge = self._window.bridge
        self._window.stage.setFocus()
        if name == "watch":
            bridge.play()
        elif name == "choose":
            bridge.set_chooser(BY_HAND)
            self._card.hide()
        else:
            self._findings.show_first()
            bridge.play()
