"""The words for each kind of event: what was done, and what is about to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.named import NamedTuple
from core.runs.narration import accesses, lives, meetings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.runs.narration.context import Telling


class Said(NamedTuple):
    """What is said of a kind of event, behind the name of the thread.

    *did* tells one that happened, *about* stands behind "about to": {what} is the object,
    {place} the part of it, {value} the value.  *about_queue* takes its place for a queue.
    """

    did: Callable[[Telling], str]
    about: str
    about_queue: str = ""


SAID: Final[Mapping[Kind, Said]] = {
    Kind.READ: Said(accesses.read, "read {place}"),
    Kind.WRITE: Said(accesses.write, "write {place}"),
    Kind.ACQUIRE: Said(meetings.acquire, "take {what}", "go on once {what} is done"),
    Kind.RELEASE: Said(meetings.release, "let go of {what}", "report an item of {what} done"),
    Kind.TRY_FAILED: Said(meetings.try_failed, "try for {what} in vain"),
    Kind.WAIT: Said(
        lambda t: f"lets go of {t.what} and waits to be notified", "let go of {what} and wait"
    ),
    Kind.NOTIFY: Said(meetings.notify, "notify {what}"),
    Kind.PERMIT_TAKEN: Said(meetings.permit, "take a permit of {what}"),
    Kind.PERMIT_GIVEN: Said(meetings.permit, "give a permit of {what} back"),
    Kind.SET: Said(meetings.set_, "set {what}"),
    Kind.CLEAR: Said(lambda t: f"clears {t.what}", "clear {what}"),
    Kind.EVENT_SEEN: Said(meetings.event_seen, "look at {what}"),
    Kind.ARRIVE: Said(meetings.arrive, "arrive at {what}"),
    Kind.PASS: Said(lambda t: f"goes on from {t.what}", "go on from {what}"),
    Kind.ABORT: Said(meetings.abort, "break or reset {what}"),
    Kind.PUT: Said(lambda t: f"puts {t.shown} into {t.what}", "put {value} into {what}"),
    Kind.GET: Said(lambda t: f"takes {t.shown} out of {t.what}", "take an item out of {what}"),
    Kind.START: Said(lambda t: f"starts {t.other}", "start {what}"),
    Kind.BEGIN: Said(lambda t: "begins", "begin"),
    Kind.JOIN: Said(lambda t: f"sees that {t.other} has ended", "see the end of {what}"),
    Kind.END: Said(lives.end, "end"),
    Kind.DIED: Said(lives.died, "die"),
    Kind.PRINT: Said(lives.print_, "print {value}"),
    Kind.ANSWER: Said(lives.answer, "read an answer"),
    Kind.SLEEP: Said(lives.sleep, "sleep for {value} s"),
    Kind.WAKE: Said(lambda t: "wakes up", "wake up"),
    Kind.RANDOM: Said(lives.random, "draw at random"),
    Kind.LOOK: Said(meetings.look, "look at {what}"),
    Kind.GIVE_WAY: Said(
        lambda t: "has been busy without touching anything shared", "go on with local work"
    ),
    Kind.OUTSIDE: Said(lives.outside, "use what lies outside the program"),
    Kind.RAISED: Said(lambda t: f"raises {t.error}", "raise an exception"),
}
