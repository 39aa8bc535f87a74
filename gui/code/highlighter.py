"""Python colouring, block by block, from one regular expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat
from typing_extensions import override

from gui.theme.python_words import TOKEN_ROLES, TOKENS

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from gui.theme.look import Look

_OUTSIDE: Final = -1
_QUOTES: Final = ("'''", '"""')
_DIRECTIVE: Final = re.compile(r"#\s*(?:invariant|input|args|file|reply|random|timing|cores)\s*:")


class PythonHighlighter(QSyntaxHighlighter):
    """Colours the text of *document* in the theme's roles for code.

    The state of a block is the kind of triple quotes it ends in, or that it ends in none.
    """

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._formats: dict[str, QTextCharFormat] = {}
        look.changed.connect(self._renew)
        self._set_formats()

    def _renew(self) -> None:
        self._set_formats()
        self.rehighlight()

    def _set_formats(self) -> None:
        theme = self._look.theme
        for role in set(TOKEN_ROLES.values()):
            self._formats[role] = QTextCharFormat()
            self._formats[role].setForeground(QColor(getattr(theme, role)))
        self._formats["keyword"].setFontWeight(QFont.Weight.Bold)
        self._formats["directive"] = QTextCharFormat()
        self._formats["directive"].setForeground(QColor(theme.invalid))
        self._formats["directive"].setFontWeight(QFont.Weight.Bold)

    @override
    def highlightBlock(self, text: str) -> None:
        at, state = 0, self.previousBlockState()
        self.setCurrentBlockState(_OUTSIDE)
        if state in range(len(_QUOTES)):
            at = self._go_on_in(text, 0, 0, state)
        while found := TOKENS.search(text, at):
            group = found.lastgroup or ""
            if group == "triple":
                kind = _QUOTES.index(found[0][-3:])
                at = self._go_on_in(text, found.start(), found.end(), kind)
                continue
            role = "directive" if _DIRECTIVE.match(found[0]) else TOKEN_ROLES[group]
            self.setFormat(found.start(), found.end() - found.start(), self._formats[role])
            at = max(found.end(), at + 1)

    def _go_on_in(self, text: str, start: int, inside: int, kind: int) -> int:
        """Colour a triple-quoted string that began at *start*; where it ends in *text*."""
        end = text.find(_QUOTES[kind], inside)
        if end < 0:
            self.setCurrentBlockState(kind)
            end = len(text)
        else:
            end += len(_QUOTES[kind])
        self.setFormat(start, end - start, self._formats["string"])
        return max(end, start + 1)
