"""The parts of the window, made and laid out; nothing connects them yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabWidget

from gui.code.editor import CodeEditor
from gui.code.find import FindBar
from gui.code.tabs import CodeTabs
from gui.commands.actions import Commands
from gui.files.places import settings as own_settings
from gui.files.programs import Programs
from gui.findings.end_card import EndCard
from gui.findings.panel import FindingsPanel
from gui.findings.why_page import WhyPage
from gui.lessons.changes import ChangesView
from gui.lessons.home import CourseHome
from gui.lessons.panel import LessonPanel
from gui.lessons.talk_screen import TalkScreen
from gui.lessons.tour import TourVeil
from gui.run.bridge import Bridge
from gui.run.live_compile import LiveCompile
from gui.shell.ask_card import AskCard
from gui.shell.columns import Columns
from gui.shell.empty_stage import EmptyStage
from gui.shell.hall_lines import HallLines
from gui.shell.narration import Narration
from gui.shell.notice import Notice
from gui.shell.panes import Panes, column, row
from gui.shell.side_strip import SideStrip
from gui.shell.stages import Stages
from gui.shell.top import TopBar
from gui.shell.window_state import recall_layout
from gui.side.inspect import Inspect
from gui.side.output import Output
from gui.side.story import Story
from gui.stage.head import StageHead
from gui.stage.map.view import MapView
from gui.stage.stage import Stage
from gui.theme.dress import undressed
from gui.transport.bar import TransportBar
from gui.transport.first_card import FirstCard

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from gui.theme.look import Look

SIZE: Final = QSize(1440, 900)
"""How large the window is at first, where the screen has room for it."""
ROOM: Final = 0.92
"""How much of the screen it takes at most; frames and panels need some."""


class Desk(QMainWindow):
    """Everything that one program is written, run and looked at with."""

    def __init__(self, look: Look, settings: QSettings | None = None) -> None:
        super().__init__()
        self.setObjectName("window")
        self.look = look
        self.settings = own_settings() if settings is None else settings
        self.commands = Commands(self, look)
        self.bridge = Bridge(self)
        self.live_compile = LiveCompile(self.bridge, self)
        with undressed():
            self._make_code()
            self._make_stage()
            self._make_side()
            self._lay_out()
        self._recall()

    def _make_code(self) -> None:
        self.editor = CodeEditor(self.look, self)
        self.code = CodeTabs(self.editor, self.look, self)
        self.hall_lines = HallLines(self.look, self)
        self.find_bar = FindBar(self.editor, self.look, self)
        self.programs = Programs(self, self.editor, self.settings)

    def _make_stage(self) -> None:
        look = self.look
        self.stage = Stage(look, self)
        self.map = MapView(look, self)
        self.stage.show_digits(on=True)
        self.empty = EmptyStage(look, self)
        self.stages = Stages(self.stage, self.map, self.empty, self)
        self.why = WhyPage(look, self.stages)
        self.stages.addWidget(self.why)
        self.notice = Notice(look, self)
        self.question = AskCard(look, self)
        self.head = StageHead(look, self)
        self.first_card = FirstCard(look, self)
        self.end_card = EndCard(look, self)
        self.transport = TransportBar(self.commands.actions, look, self)
        self.narration = Narration(look, self)

    def _make_side(self) -> None:
        self.findings = FindingsPanel(self.look, self)
        self.story = Story(self)
        self.output = Output(self.look, self)
        self.inspect = Inspect(self.look, self)
        self.lessons = LessonPanel(self.look, self)
        self.changes = ChangesView(self.look, self)
        self.side = QTabWidget(self)
        self.side.setObjectName("side")
        self.side.setAccessibleName(self.tr("Side panels"))
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side.setDocumentMode(True)
        self.side.addTab(self.findings, self.tr("Findings"))
        self.side.addTab(self.story, self.tr("Steps"))
        self.side.addTab(self.output, self.tr("Output"))
        self.side.addTab(self.inspect, self.tr("Inspect"))
        self.side.addTab(self.lessons, self.tr("Lesson"))
        # Whatever they are called, all of them can be read.
        self.side.setElideMode(Qt.TextElideMode.ElideNone)
        self.side.setUsesScrollButtons(False)

    def _lay_out(self) -> None:
        bar = self.menuBar()
        self.commands.fill(bar)
        bar.addAction(self.commands.actions["back-to-lesson"])
        self.top = TopBar(bar, self.look, self.commands.actions["keys"])
        self.badge = self.top.badge
        middle = (
            self.notice, self.question, self.head, self.stages, self.first_card, self.end_card,
        )  # fmt: skip
        self.panes = Panes(
            column((self.code, self.hall_lines, self.find_bar, self.changes), stretched=self.code),
            column(middle, stretched=self.stages),
            self.side,
            self,
        )
        self.strip = SideStrip(self.side, self.commands.actions["show-side"], self.look, self)
        across = row((self.panes, self.strip), stretched=self.panes)
        foot = column((self.transport, self.narration))
        self.front = QStackedWidget(self)
        self.front.addWidget(column((self.lessons.bar, across, foot), stretched=across))
        self.home = CourseHome(self.look, self.front)
        self.front.addWidget(self.home)
        self.talk_screen = TalkScreen(self.look, self.front, self.stages)
        self.tour = TourVeil(self.look, self)
        self.setCentralWidget(column((self.front, self.talk_screen.dots), stretched=self.front))

    def _recall(self) -> None:
        """Be as large as the last time, and have the columns as wide."""
        room = self.screen().availableSize() * ROOM
        self.resize((SIZE * self.look.usual).boundedTo(room))
        self.panes.share_out_at_first()
        self.side.setCurrentWidget(self.findings)
        # The keys that drive the run work from the first moment.
        self.stage.setFocus()
        dragged = recall_layout(self.settings, self, {"across": self.panes})
        # Last, as what is recalled counts as dragged by hand and is left as it is.
        self.columns = Columns(self.panes, self.editor, self.look, dragged=dragged)
