"""Where each thread is in the text: the marks in the margin, and the line of the last step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.language.spans import place_of_line
from gui.code.margin import Marker

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.code.tabs import CodeTabs
    from gui.run.bridge import Bridge


class CodePlaceController(QObject):
    """Marks in the file of *code* that is in front where the threads of *bridge*'s run are."""

    def __init__(self, code: CodeTabs, bridge: Bridge) -> None:
        super().__init__(code)
        self._code, self._bridge = code, bridge
        bridge.run_changed.connect(self._show_run)
        bridge.scene_changed.connect(self._show_scene)
        code.turned.connect(self._renew)

    @Slot(object)
    def _show_run(self, run: Run | None) -> None:
        if run is None:
            self._code.editor.set_markers(())
            self._code.editor.set_current(None, None)

    @Slot()
    def _renew(self) -> None:
        if self._bridge.scene is not None:
            self._show_scene(self._bridge.scene)

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        path = self._code.path
        editor = self._code.reader if path else self._code.editor
        stuck = ("waiting", "asleep")
        here = [
            (place_of_line(lane.line)[1], lane)
            for lane in scene.lanes
            if lane.line is not None and place_of_line(lane.line)[0] == path
        ]
        editor.set_markers(
            [
                Marker(number, lane.name, lane.monogram, lane.last, lane.status in stuck)
                for number, lane in here
                if lane.status not in {"finished", "died"}
            ]
        )
        editor.set_current(next((number for number, lane in here if lane.last), None), None)
