"""Every event as one plain English sentence.

Who, what, and what came of it, in the words of the program's text: no ids, no jargon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.runs.narration import accesses, lives, meetings
from core.runs.narration.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
    return f"{telling.who} {_SENTENCES[Kind(kind)](telling)}."


_SENTENCES: Final[Mapping[Kind, Callable[[Telling], str]]] = {
    Kind.READ: accesses.read,
    Kind.WRITE: accesses.write,
    Kind.ACQUIRE: meetings.acquire,
    Kind.RELEASE: meetings.release,
    Kind.TRY_FAILED: meetings.try_failed,
    Kind.WAIT: lambda t: f"lets go of {t.what} and waits to be notified",
    Kind.NOTIFY: meetings.notify,
    Kind.PERMIT_TAKEN: meetings.permit,
    Kind.PERMIT_GIVEN: meetings.permit,
    Kind.SET: meetings.set_,
    Kind.CLEAR: lambda t: f"clears {t.what}",
    Kind.EVENT_SEEN: meetings.event_seen,
    Kind.ARRIVE: meetings.arrive,
    Kind.PASS: lambda t: f"goes on from {t.what}",
    Kind.ABORT: meetings.abort,
    Kind.PUT: lambda t: f"puts {t.shown} into {t.what}",
    Kind.GET: lambda t: f"takes {t.shown} out of {t.what}",
    Kind.START: lambda t: f"starts {t.other}",
    Kind.BEGIN: lambda t: "begins",
    Kind.JOIN: lambda t: f"sees that {t.other} has ended",
    Kind.END: lives.end,
    Kind.DIED: lives.died,
    Kind.PRINT: lives.print_,
    Kind.ANSWER: lives.answer,
    Kind.SLEEP: lives.sleep,
    Kind.WAKE: lambda t: "wakes up",
    Kind.RANDOM: lives.random,
    Kind.LOOK: meetings.look,
    Kind.GIVE_WAY: lambda t: "has been busy without touching anything shared",
    Kind.OUTSIDE: lives.outside,
    Kind.SECONDARY: lambda t: "does something besides",
    Kind.RAISED: lambda t: f"raises {t.error}",
    Kind.HANDOFF: lambda t: f"passes {t.what} on to {t.other}",
}
