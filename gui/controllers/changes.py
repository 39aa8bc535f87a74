"""What a student changed of a lesson's program: shown below it, taken back piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.lessons.changes import changes_of, taken_back

if TYPE_CHECKING:
    from gui.code.editor import CodeEditor
    from gui.controllers.lessons import LessonController
    from gui.controllers.parts import PartController
    from gui.files.programs import Programs
    from gui.lessons.changes import ChangesView
    from gui.lessons.panel import LessonPanel


class ChangesController(QObject):
    """Fills *view* while the student mends the program of a lesson."""

    def __init__(
        self, view: ChangesView, panel: LessonPanel, editor: CodeEditor, programs: Programs,
        lessons: LessonController, parts: PartController,
    ) -> None:  # fmt: skip
        super().__init__(view)
        self._view, self._editor = view, editor
        self._programs, self._parts = programs, parts
        view.take_back_wanted.connect(self._take_back)
        for changed in (
            panel.part_changed, lessons.opened, lessons.left, editor.edited, programs.loaded,
        ):  # fmt: skip
            changed.connect(self.show)

    @Slot()
    def show(self) -> None:
        """Show what is changed of the program that is being mended; nothing elsewhere."""
        start = self._parts.start_of_mine
        self._view.setVisible(start is not None)
        if start is None:
            self._view.close_list()
        else:
            self._view.show_changes(changes_of(start, self._editor.toPlainText()))

    @Slot(int)
    def _take_back(self, number: int) -> None:
        start, mine = self._parts.start_of_mine, self._editor.toPlainText()
        if start is not None and number < len(changes_of(start, mine)):
            # An edit like any other: one undo brings it back.
            self._programs.put_in_place(taken_back(start, mine, number))
            self.show()
