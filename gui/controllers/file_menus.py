"""The menus of programs: the samples, and the files that were open lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from gui.files.recent import forget_recent, recent_files
from gui.files.samples import Sample, samples
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from gui.commands.actions import Commands
    from gui.files.programs import Programs


class FileMenuController(QObject):
    """Fills two menus of *commands*, and has *programs* open what is chosen there."""

    def __init__(self, commands: Commands, programs: Programs, settings: QSettings) -> None:
        super().__init__(commands)
        self._programs, self._settings = programs, settings
        self._samples = commands.submenus["samples"]
        self._recent = commands.submenus["open-recent"]
        for each in samples():
            self._samples.addAction(each.title).setData(each)
        self._samples.triggered.connect(self._open_sample)
        programs.named.connect(self._fill_recent)
        self._fill_recent()

    @Slot(object)
    def _open_sample(self, action: QAction) -> None:
        chosen = action.data()
        assert isinstance(chosen, Sample)
        self._programs.show_sample(chosen)

    @Slot()
    def _fill_recent(self) -> None:
        menu = self._recent
        menu.clear()
        for path in recent_files(self._settings):
            action = menu.addAction(path.name)
            action.setToolTip(literally(str(path)))
            action.setData(path)
            action.triggered.connect(self._open_recent)
        menu.setEnabled(not menu.isEmpty())
        if not menu.isEmpty():
            menu.addSeparator()
            menu.addAction(self.tr("Forget These")).triggered.connect(self._forget_recent)

    @Slot()
    def _open_recent(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._programs.open(action.data())

    @Slot()
    def _forget_recent(self) -> None:
        forget_recent(self._settings)
        self._fill_recent()
