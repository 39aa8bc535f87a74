"""A talk: the speaker's own window, and the stops of the lesson that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from gui.lessons.speaker import SpeakerWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence

    from core.scenes.scene import Scene
    from gui.app.window import Window
    from gui.controllers.track import TrackController


class TalkController(QObject):
    """Connects the speaker's window of *window*, which is made when it is first wanted."""

    def __init__(self, window: Window, track: TrackController) -> None:
        super().__init__(window)
        self._window, self._track = window, track
        track.moved.connect(self._show_talk)
        self.speaker: SpeakerWindow | None = None
        window.bridge.scene_changed.connect(self._show_scene)
        window.lessons.part_changed.connect(self._show_talk)

    @Slot(bool)
    def show_speaker(self, shown: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Open the speaker's window, on another screen if there is one, or close it."""
        if not shown:
            if self.speaker is not None:
                self.speaker.close()
            return
        if self.speaker is None:
            self.speaker = SpeakerWindow(self._window.look, self._window)
            self.speaker.key_pressed.connect(self._press)
            self.speaker.closed.connect(self._note_closed)
        self._show_talk()
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
    def _show_talk(self) -> None:
        if self.speaker is None:
            return
        track = self._track
        if track.on:
            self.speaker.show_frame(track.title, track.frames, track.place)
        else:
            title, notes = self._window.controllers.lessons.speaker_notes
            self.speaker.show_talk(title or self._window.programs.document.name, notes)
            scene = self._window.bridge.scene
            self.speaker.show_position(0 if scene is None else scene.position)

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        if self.speaker is not None and not self._track.on:
            self.speaker.show_position(scene.position)

    @Slot(object)
    def _press(self, key: QKeySequence) -> None:
        """A key pressed beside the notes does what it does before the audience, and no more."""
        if not self._window.controllers.view.lecture.hears(key):
            return
        for action in self._window.commands.actions.values():
            if action.isEnabled() and key in action.shortcuts():
                action.trigger()
                return

    @Slot()
    def _note_closed(self) -> None:
        self._window.commands.actions["speaker"].setChecked(False)
