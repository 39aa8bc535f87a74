"""The manual: ten short pages with pictures, read from the program's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget
from typing_extensions import override

from gui.theme.measures import width_of
from resources import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from gui.theme.look import Look

PAGES: Final = FOLDER / "manual"
_AIR: Final = 0.94
"""How much of the width a picture takes at most."""


def pages() -> list[Path]:
    """The files of the manual, in order."""
    return sorted(PAGES.glob("*.md"))


def title_of(text: str) -> str:
    """The title of a page, which is its first line."""
    return text.partition("\n")[0].removeprefix("# ").strip()


class _Page(QTextBrowser):
    """Shows a page; pictures are as wide as there is room, and never wider than they are."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, name)
        picture = QImage(str(PAGES / QUrl(name).path()))
        margins = 2 * self.document().documentMargin()
        room = round((self.viewport().width() - margins) * _AIR)
        if picture.width() > room > 0:
            smooth = Qt.TransformationMode.SmoothTransformation
            return picture.scaledToWidth(room, smooth)
        return picture


class Manual(QWidget):
    """The titles at the left, and the page that was chosen beside them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manual")
        self._look = look
        self._texts = [path.read_text(encoding="utf-8") for path in pages()]
        self.titles = QListWidget(self)
        self.titles.setAccessibleName(self.tr("Pages of the manual"))
        titles = [title_of(text) for text in self._texts]
        self.titles.addItems([f"{n}  {title}" for n, title in enumerate(titles, 1)])
        widest = max(width_of(look, f"00  {title}", "body") for title in titles)
        self.titles.setFixedWidth(round(widest + 5 * look.px("gap")))
        self.page = _Page(self)
        self.page.setOpenLinks(False)
        # It must not come only when a page is laid out: pictures would have been too wide.
        self.page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.page.document().setDocumentMargin(2 * look.px("gap"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.titles)
        row.addWidget(self.page, 1)
        self.titles.currentRowChanged.connect(self._turn)
        look.changed.connect(self._show)
        self.titles.setCurrentRow(0)

    @Slot(int)
    def _turn(self, _: int) -> None:
        self._show()
        self.page.verticalScrollBar().setValue(0)

    @Slot()
    def _show(self) -> None:
        place = self.titles.currentRow()
        if 0 <= place < len(self._texts):
            self.page.setMarkdown(self._texts[place])
            self._give_air()
            self.page.setAccessibleName(title_of(self._texts[place]))

    def _give_air(self) -> None:
        """Markdown has its paragraphs close to each other; what is read needs room."""
        block = self.page.document().begin()
        while block.isValid():
            form = block.blockFormat()
            form.setTopMargin(self._look.px("gap"))
            QTextCursor(block).setBlockFormat(form)
            block = block.next()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Pictures follow the width.
        self._show()
