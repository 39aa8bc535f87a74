"""The window: makes the parts and connects them; nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QMainWindow,
    QRadioButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.code.editor import CodeEditor
from gui.code.find import FindBar
from gui.code.tabs import CodeTabs
from gui.commands.actions import Commands
from gui.controllers.actions import Controllers
from gui.files.places import settings as own_settings
from gui.files.programs import Programs
from gui.findings.end_card import EndCard
from gui.findings.panel import FindingsPanel
from gui.lessons.panel import LessonPanel
from gui.lessons.talk_screen import TalkScreen
from gui.run.bridge import Bridge
from gui.run.live_compile import LiveCompile
from gui.shell.ask_card import AskCard
from gui.shell.badge import Badge
from gui.shell.columns import Columns
from gui.shell.empty_stage import EmptyStage
from gui.shell.narration import Narration
from gui.shell.notice import Notice
from gui.shell.window_state import recall_layout, remember_layout, remember_look
from gui.side.output import Output
from gui.side.story import Story
from gui.stage.head import StageHead
from gui.stage.map.view import MapView
from gui.stage.stage import Stage
from gui.transport.bar import TransportBar
from gui.transport.first_card import FirstCard

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from gui.theme.look import Look

SIZE = QSize(1440, 900)
"""How large the window is at first, where the screen has room for it."""
ROOM = 0.92
"""How much of the screen it takes at most; frames and panels need some."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHARES = (34, 41, 25)
"""How code, stage and side share the width at first, in percent."""


class Window(QMainWindow):
    """One program, its run, and everything to drive it with."""

    def __init__(self, look: Look, settings: QSettings | None = None) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.look = look
        self._dropped: Path | None = None
        self.settings = own_settings() if settings is None else settings
        self.commands = Commands(self, look)
        self.bridge = Bridge(self)
        self.live_compile = LiveCompile(self.bridge, self)
        self._make_parts()
        self.programs = Programs(self, self.editor, self.settings)
        self._lay_out()
        self.controllers = Controllers(self)
        # The application outlives the window, and ends the connection with it.
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_focus_harmless)
        self._recall()

    def _make_parts(self) -> None:
        look = self.look
        self.editor = CodeEditor(look, self)
        self.code = CodeTabs(self.editor, look, self)
        self.find_bar = FindBar(self.editor, look, self)
        self.stage = Stage(look, self)
        self.map = MapView(look, self)
        self.stage.show_digits(on=True)
        self.head = StageHead(look, self)
        self.first_card = FirstCard(look, self)
        self.end_card = EndCard(look, self)
        self.empty = EmptyStage(look, self)
        self.notice = Notice(look, self)
        self.question = AskCard(look, self)
        self.story = Story(self)
        self.output = Output(look, self)
        self.lessons = LessonPanel(look, self)
        self.findings = FindingsPanel(look, self)
        self.transport = TransportBar(self.commands.actions, look, self)
        self.narration = Narration(look, self)
        self.badge = Badge(self.menuBar())

    def _lay_out(self) -> None:
        self.commands.fill(self.menuBar())
        self.menuBar().setCornerWidget(self.badge, Qt.Corner.TopRightCorner)
        self.code_side = _column(self.code, self.find_bar, stretched=self.code)
        self.stages = QStackedWidget(self)
        self.stages.addWidget(self.stage)
        self.stages.addWidget(self.map)
        self.stages.addWidget(self.empty)
        self.side = QTabWidget(self)
        self.side.setObjectName("side")
        self.side.setDocumentMode(True)
        self.side.addTab(self.findings, self.tr("Findings"))
        self.side.addTab(self.story, self.tr("Steps"))
        self.side.addTab(self.output, self.tr("Output"))
        self.side.addTab(self.lessons, self.tr("Lesson"))
        # Whatever they are called, all of them can be read.
        self.side.setElideMode(Qt.TextElideMode.ElideNone)
        self.side.setUsesScrollButtons(False)
        self.across = QSplitter(Qt.Orientation.Horizontal, self)
        self.middle = _column(
            self.notice, self.question, self.head, self.stages, self.first_card,
            self.end_card,
            stretched=self.stages,
        )  # fmt: skip
        for part in (self.code_side, self.middle, self.side):
            self.across.addWidget(part)
        self.across.setChildrenCollapsible(False)
        for place, share in enumerate(SHARES):
            self.across.setStretchFactor(place, share)
        self.foot = _column(self.transport, self.narration)
        self.front = QStackedWidget(self)
        self.front.addWidget(_column(self.across, self.foot, stretched=self.across))
        self.talk_screen = TalkScreen(self.look, self.front, self.stages)
        self.setCentralWidget(_column(self.front, self.talk_screen.dots, stretched=self.front))

    def _recall(self) -> None:
        room = self.screen().availableSize() * ROOM
        self.resize(SIZE.boundedTo(room))
        self.across.setSizes([12 * share for share in SHARES])
        self.side.setCurrentWidget(self.findings)
        # The keys that drive the run work from the first moment.
        self.stage.setFocus()
        known = recall_layout(self.settings, self, {"across": self.across})
        self.columns = Columns(self, known=known)

    @Slot(QWidget, QWidget)
    def _keep_focus_harmless(self, before: QWidget | None, now: QWidget | None) -> None:
        """Where a control with the focus goes away, the next one is not what somebody meant.

        Its key might change the text or hide work.
        """
        if before is None or now is None or not self.isAncestorOf(now) or now is self.stage:
            return
        if not before.isEnabled() or not before.isVisibleTo(self):
            self.stage.setFocus()

    # What is asked of the window as a whole

    @property
    def shown_stage(self) -> QWidget:
        """What shows the run: the stage, or the map in its place."""
        return self.map if self.commands.actions["map"].isChecked() else self.stage

    def open_path(self, path: Path) -> bool:
        """Open the program at *path*; whether it is open."""
        return self.programs.open(path)

    @Slot(str)
    def open_name(self, name: str) -> None:
        """Open the program whose path is *name*."""
        self.open_path(Path(name))

    @Slot()
    def come_to_front(self) -> None:
        """Show the window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.programs.may_leave():
            event.ignore()
            return
        self.bridge.stop()
        self.controllers.lessons.keeper.save()
        self.controllers.findings.search.stop()
        self.controllers.mending.forget()
        self.controllers.real.forget()
        self.controllers.hang.stop()
        self.controllers.comparing.stop()
        self.controllers.course.stop()
        self.programs.leave()
        if not self.isFullScreen():
            remember_layout(self.settings, self, {"across": self.across})
        remember_look(self.settings, self.look)
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            # Opening may ask a question, which must wait until the drop is over.
            self._dropped = Path(files[0])
            QTimer.singleShot(0, self._open_dropped)

    @Slot()
    def _open_dropped(self) -> None:
        if self._dropped is not None:
            self.open_path(self._dropped)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.end_card.isVisible():
            self.end_card.dismiss()
        elif event.key() in _ENTER and isinstance(focus := self.focusWidget(), QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.renew()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _chooses(event):
            event.accept()
            return True
        return super().event(event)


def _chooses(event: QEvent) -> bool:
    """Whether a key belongs to the control that has the focus: Space chooses an answer.

    On any other button Space plays, as it does everywhere; Enter presses it.
    """
    focus = QApplication.focusWidget()
    key = getattr(event, "key", lambda: None)()
    return isinstance(focus, QRadioButton | QCheckBox) and key == Qt.Key.Key_Space


def _column(*parts: QWidget, stretched: QWidget | None = None) -> QWidget:
    """The *parts* below each other without a gap; *stretched* takes what room there is."""
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for part in parts:
        rows.addWidget(part, 1 if part is stretched else 0)
    return column
