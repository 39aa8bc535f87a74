"""A lesson's plain text as elements: paragraphs, and `code` in the code's face."""

from __future__ import annotations

import re
from typing import Final

from core.pages.node import Node

_GAP: Final = re.compile(r"\n[ \t]*\n")
_CODE: Final = re.compile(r"`([^`]+)`")


def paragraphs(text: str) -> tuple[Node, ...]:
    """The paragraphs of *text*."""
    parts = (" ".join(part.split()) for part in _GAP.split(text.strip()))
    return tuple(Node("p", line(part)) for part in parts if part)


def line(text: str) -> tuple[Node | str, ...]:
    """*text*, which is one paragraph at most, with its code."""
    pieces = enumerate(_CODE.split(" ".join(text.split())))
    return tuple(Node("code", (piece,)) if at % 2 else piece for at, piece in pieces if piece)
