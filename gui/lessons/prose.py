"""A lesson's plain text as rich text: paragraphs, and `code` in the code's face."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_CODE: Final = re.compile(r"`([^`\n]+)`")
_GAP: Final = re.compile(r"\n\s*\n")


def rich(text: str, family: str) -> str:
    """*text* as rich text; *family* is the face that code has.  No mark-up of *text* survives."""
    paragraphs = (" ".join(part.split()) for part in _GAP.split(text.strip()))
    return "".join(f"<p>{_words(part, family)}</p>" for part in paragraphs if part)


def _words(text: str, family: str) -> str:
    pieces = _CODE.split(text)
    return "".join(
        f"<span style=\"font-family:'{escape(family)}'\">{escape(piece)}</span>"
        if place % 2
        else escape(piece)
        for place, piece in enumerate(pieces)
    )
