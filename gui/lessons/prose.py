"""A lesson's plain text as rich text: paragraphs, and `code` in the code's face."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_CODE: Final = re.compile(r"`([^`\n]+)`")
_GAP: Final = re.compile(r"\n\s*\n")
_LINE: Final = 118
"""Per cent of the face's own height from line to line: what is read needs air."""


def rich(text: str, family: str, lead: str = "") -> str:
    """*text* as rich text after the words *lead*, which are bold; no mark-up of *text* survives.

    *family* is the face that code has.
    """
    paragraphs = [_words(" ".join(part.split()), family) for part in _GAP.split(text.strip())]
    if lead:
        paragraphs[0] = f"<b>{escape(lead)}</b> {paragraphs[0]}"
    return "".join(
        f'<p style="line-height:{_LINE}%">{part.strip()}</p>' for part in paragraphs if part
    )


def _words(text: str, family: str) -> str:
    pieces = _CODE.split(text)
    return "".join(
        f"<span style=\"font-family:'{escape(family)}'\">{escape(piece)}</span>"
        if place % 2
        else escape(piece)
        for place, piece in enumerate(pieces)
    )
