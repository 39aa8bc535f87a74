"""Every event as one plain English sentence.

Who, what, and what came of it, in the words of the program's text: no ids, no jargon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.runs.narration.context import Telling
from core.runs.narration.words import SAID

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.state import State
    from core.runs.naming import Names


def narrate(program: Program, event: RawEvent, names: Names, *, before: State | None) -> str:
    """What *event* did, as a sentence.

    *names* belong to the state after it; *before* is the state before it, for what only
    that one knows, such as the value that was overwritten.
    """
    kind, tid, site, ref, key, value = event
    telling = Telling(
        names=names,
        before=before,
        kind=kind,
        tid=tid,
        ref=ref,
        key=key,
        value=value,
        site=image_of(program).sites[site],
    )
    return f"{telling.who} {SAID[Kind(kind)].did(telling)}."
