"""A talk: the speaker's own window, and the stops of the lesson that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from gui.lessons.speaker import SpeakerWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.scenes.scene import Scene
    from gui.controllers.lessons import LessonController
    from gui.controllers.track import TrackController
    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.theme.look import Look


class TalkController(QObject):
    """Shows beside *window* the speaker's own, which is made when it is first wanted.

    Signals:
        key_pressed: A key was pressed there; carries it.
        closed: It was closed.
    """

    key_pressed = Signal(object)
    closed = Signal()

    def __init__(
        self, window: QWidget, look: Look, bridge: Bridge, programs: Programs,
        lessons: LessonController, track: TrackController,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._look, self._bridge = window, look, bridge
        self._programs, self._lessons, self._track = programs, lessons, track
        self.speaker: SpeakerWindow | None = None
        track.moved.connect(self.renew)
        bridge.scene_changed.connect(self._show_scene)

    @Slot(bool)
    def show_speaker(self, shown: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Open the speaker's window, on another screen if there is one, or close it."""
        if not shown:
            if self.speaker is not None:
                self.speaker.close()
            return
        if self.speaker is None:
            self.speaker = SpeakerWindow(self._look, self._window)
            self.speaker.key_pressed.connect(self.key_pressed)
            self.speaker.closed.connect(self.closed)
        self.renew()
        self._place(self.speaker)
        self.speaker.show()

    def _place(self, speaker: SpeakerWindow) -> None:
        here = self._window.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        room = (others[0] if others else here).availableGeometry()
        size = room.size() * 0.6
        speaker.resize(size)
        speaker.move(room.center() - speaker.rect().center())

    @Slot()
    def renew(self) -> None:
        """Show where the talk is, or what there is to say of the lesson."""
        if self.speaker is None:
            return
        track = self._track
        if track.on:
            self.speaker.show_frame(track.title, track.frames, track.place)
        else:
            title, notes = self._lessons.speaker_notes
            self.speaker.show_talk(title or self._programs.document.name, notes)
            scene = self._bridge.scene
            self.speaker.show_position(0 if scene is None else scene.position)

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        if self.speaker is not None and not self._track.on:
            self.speaker.show_position(scene.position)
