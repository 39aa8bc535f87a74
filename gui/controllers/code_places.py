"""Where each thread is in the text: the marks in the margin, and the line of the last step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.language.spans import place_of_line
from gui.code.margin import Marker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.scenes.run import Run
    from core.scenes.scene import LaneScene, Scene
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
            self._code.editor.set_current(None)

    @Slot()
    def _renew(self) -> None:
        if self._bridge.scene is not None:
            self._show_scene(self._bridge.scene)

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        path = self._code.path
        editor = self._code.reader if path else self._code.editor
        markers = [place for lane in scene.lanes for place in self._places(lane)]
        editor.set_markers(_of_file(markers, path))
        acted = (_acted_at(lane) for lane in scene.lanes if lane.last)
        here = (place_of_line(line) for line in acted if line is not None)
        current = next((line for within, line in here if within == path), None)
        editor.set_current(current)

    def _places(self, lane: LaneScene) -> Iterator[Marker]:
        """Where *lane* did the last step, if it did, and where it goes on if that is elsewhere."""
        if lane.status in {"finished", "died"}:
            return
        name = lane.name
        if lane.done is not None:
            told = self.tr("{0}: the last step").format(lane.name)
            yield Marker(lane.done, told, lane.monogram, last=True, stuck=False)
            name = self.tr("{0} goes on here").format(lane.name)
        if lane.rests is not None and lane.rests != lane.done:
            stuck = lane.status in {"waiting", "asleep"}
            yield Marker(lane.rests, name, lane.monogram, last=False, stuck=stuck)


def _acted_at(lane: LaneScene) -> int | None:
    """The line of the last step, which *lane* made."""
    return lane.line if lane.status in {"finished", "died"} else lane.done


def _of_file(places: Iterable[Marker], path: str) -> list[Marker]:
    """Those of *places* in the file at *path*, by the lines of that."""
    return [
        place._replace(line=place_of_line(place.line)[1])
        for place in places
        if place_of_line(place.line)[0] == path
    ]
