"""What an audience has before it: a slide, the run beside its code, or two runs on one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.lessons.dots import Dots
from gui.lessons.slide import Slide
from gui.stage.comparison_view import ComparisonView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from gui.theme.look import Look


class TalkScreen(QObject):
    """Puts pages before the *desk*, which is all of the window, and before its *stage*.

    Both are the first pages of the stacks *front* and *stages*.
    """

    def __init__(self, look: Look, front: QStackedWidget, stages: QStackedWidget) -> None:
        super().__init__(front)
        self._front, self._stages = front, stages
        desk, stage = front.widget(0), stages.widget(0)
        assert desk is not None
        assert stage is not None
        self._desk, self._stage = desk, stage
        self.wide, self.beside = Slide(look, front), Slide(look, stages)
        self.comparison = ComparisonView(look, front)
        # Here it is a page, and no window of its own that keys of its own would close.
        self.comparison.setWindowFlags(Qt.WindowType.Widget)
        self.comparison.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.comparison.setMinimumSize(0, 0)
        self.dots = Dots(look, front)
        front.addWidget(self.wide)
        front.addWidget(self.comparison)
        stages.addWidget(self.beside)

    def show_wide(self) -> None:
        """Show a slide and nothing else."""
        self._front.setCurrentWidget(self.wide)

    def show_beside(self) -> None:
        """Show a slide beside the code."""
        self._show_desk(self.beside)

    def show_run(self) -> None:
        """Show the run beside its code."""
        self._show_desk(self._stage)

    def show_comparison(self) -> None:
        """Show two runs on one axis."""
        self._front.setCurrentWidget(self.comparison)

    def _show_desk(self, stage: QWidget) -> None:
        self._stages.setCurrentWidget(stage)
        self._front.setCurrentWidget(self._desk)
