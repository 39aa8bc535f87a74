"""An edit that may mend a program: what it does in words, and the text after it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.named import NamedTuple
from core.repair.patch import Patch

if TYPE_CHECKING:
    from core.repair.facts import Facts


class Candidate(NamedTuple):
    """An edit of some *kind*, told by *title*; *cost* is roughly how many lines it changes.

    *plain* is the text of the same edit with a Lock: only if that one waits for itself is it
    worth while to try an RLock.  *private* are variables that are not shared any more.
    """

    kind: str
    title: str
    text: str
    cost: float
    plain: str = ""
    private: frozenset[str] = frozenset()


def patch_of(facts: Facts) -> Patch:
    """Return an empty patch of the program of *facts*."""
    return Patch(facts.text, facts.tree)


def candidate(kind: str, title: str, patch: Patch) -> Candidate | None:
    """Return what *patch* makes of its program; None if that is no program any more."""
    text = patch.text()
    try:
        ast.parse(text)
    except SyntaxError:
        return None
    return Candidate(kind, title, text, patch.cost)
