"""What has to be so after anything that anybody does to the window."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QAbstractButton, QApplication

from gui.findings.verdicts import MOST_KEPT
from gui.run.program import key_of

if TYPE_CHECKING:
    from types import TracebackType

    from gui.app.window import Window

STATM: Final = Path("/proc/self/statm")
NO_NEWS: Final = "This plugin does not support"
"""So begins what Qt's platform without a display says of sizes, of menus and their keys."""


class Faults:
    """Collects what nobody caught, and what Qt warns of."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def install(self) -> None:
        """Have all of it come here, for as long as the process lives."""
        sys.excepthook = self._catch
        sys.unraisablehook = self._catch_unraisable
        qInstallMessageHandler(self._hear)

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.seen.append("".join(traceback.format_exception(kind, error, trace)))

    def _catch_unraisable(self, told: sys.UnraisableHookArgs) -> None:
        error = told.exc_value
        lines = traceback.format_exception(error) if error is not None else [str(told.exc_type)]
        self.seen.append(f"nobody could be told, in {told.object!r}: {''.join(lines)}")

    def _hear(self, kind: QtMsgType, _: QMessageLogContext, words: str | None) -> None:
        if kind is not QtMsgType.QtDebugMsg and not (words or "").startswith(NO_NEWS):
            self.seen.append(f"Qt: {words}")


class Attendant(QObject):
    """Says of *window* what is wrong with it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._known: OrderedDict[str, str] = OrderedDict()
        self._refused = ""
        window.controllers.findings.told.connect(self._note_verdict)
        window.bridge.refused.connect(self._note_refusal)

    def wrong(self) -> list[str]:
        """What is not as it has to be."""
        window = self._window
        scene, run = window.bridge.scene, window.bridge.run
        if (scene is None) != (run is None):
            return ["a run without its moment, or the other way round"]
        shown = window.stages.currentWidget()
        if scene is None or run is None:
            return [] if shown is window.empty else ["no run, but something shows one"]
        if window.editor.toPlainText() == run.program.source.text:
            # Edited back to what it was, it is read when nobody types any more.
            window.editor.settle()
        bar = window.transport.scrubber
        held = {
            "no stage": self._shows_run(),
            "the scrubber is elsewhere": bar.value() == scene.position <= bar.maximum(),
            "the end is not at the end": scene.ended is None or bar.maximum() == scene.length,
            "the run is elsewhere": scene.position == run.position,
            "steps are not told": window.story.model().rowCount() == scene.length,
            "a verdict was lost": self._has_its_verdict(),
        }
        return [words for words, holds in held.items() if not holds] + self._untrue_badge()

    def _shows_run(self) -> bool:
        window = self._window
        shown, screen = window.stages.currentWidget(), window.talk_screen
        if window.controllers.track.on and shown is screen.beside:
            return True
        return shown in {window.stage, window.map, window.why}

    def step(self) -> str:
        """Press what goes on; what is wrong if nothing comes of it and nobody says why."""
        window = self._window
        bridge, run = window.bridge, window.bridge.run
        if run is None:
            # While somebody types the badge says that the text is being read.
            badge = window.badge.property("mood") in {"refused", "busy"}
            told = window.narration.sentence or badge
            said = window.empty.isVisible() or told or bridge.working
            return "" if said or not window.front.isVisible() else "no run, and nobody says why"
        if window.controllers.track.on:
            return self._go_on_with_talk()
        button = window.findChild(QAbstractButton, "go-step")
        assert button is not None
        if not button.isEnabled():
            waits = window.question.isVisible() or window.controllers.parts.asking == "predict"
            return (
                ""
                if (bridge.at_end or waits) and button.toolTip()
                else f"a step is dead: {button.toolTip()}"
            )
        before, self._refused = run.position, ""
        window.commands.actions["step"].trigger()
        QApplication.processEvents()
        moved = bridge.run is not run or run.position > before or bridge.working
        grows = bridge.at_end or self._refused
        return "" if moved or grows else f"a step at {before} leads nowhere"

    def _go_on_with_talk(self) -> str:
        window, track = self._window, self._window.controllers.track
        before = self._told()
        window.commands.actions["step"].trigger()
        QApplication.processEvents()
        lessons = window.controllers.lessons
        last = lessons.place + 1 == len(lessons.course) and track.place + 1 == len(track.frames)
        return "" if last or self._told() != before else "a talk does not go on"

    def _told(self) -> tuple[object, ...]:
        track, bridge = self._window.controllers.track, self._window.bridge
        at = None if bridge.scene is None else bridge.scene.position
        return track.title, track.place, bridge.playing, at

    def _has_its_verdict(self) -> bool:
        run, findings = self._window.bridge.run, self._window.controllers.findings
        assert run is not None
        if self._window.editor.toPlainText() != run.program.source.text:
            # It is being edited: nothing is known of what is there now.
            return True
        known = self._known.get(key_of(run.program.source))
        return known is None or (findings.report is not None)

    def _untrue_badge(self) -> list[str]:
        run, said = self._window.bridge.run, self._window.badge.said
        assert run is not None
        if self._window.editor.toPlainText() != run.program.source.text:
            return []
        told = self._window.controllers.findings.badge()
        words = f"{told.word} \N{MIDDLE DOT} {told.meaning}" if told.meaning else told.word
        return [] if said == words else [f"the badge says {said!r} in place of {words!r}"]

    @Slot()
    def _note_verdict(self) -> None:
        run, findings = self._window.bridge.run, self._window.controllers.findings
        if run is None or findings.report is None:
            return
        key = key_of(run.program.source)
        self._known[key] = str(findings.report["verdict"])
        self._known.move_to_end(key)
        if len(self._known) > MOST_KEPT:
            self._known.popitem(last=False)

    @Slot(str)
    def _note_refusal(self, words: str) -> None:
        self._refused = words


def memory() -> float:
    """Megabytes that this process has in use."""
    gc.collect()
    pages = int(STATM.read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
