"""Every event as one plain English sentence.

Who, what, and what came of it, in the words of the program's text: no ids, no jargon.
The sentence fits the state after the event, which *names* were made for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from core.machine.events import Kind
from core.machine.image import image_of
from core.machine.objects import Cell, ClassObject, DictObject, Instance, ListObject
from core.machine.sync.objects import BarrierObject, ConditionObject, LockObject, QueueObject
from core.machine.values import MISSING, UNBOUND, Ref
from core.runs.naming import line_of
from core.runs.shortening import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.image import Site
    from core.machine.objects import Obj
    from core.machine.state import State, Wait
    from core.machine.values import Value
    from core.runs.naming import Names

_LONGEST_EXCERPT: Final = 40
_NOTHING: Final = (MISSING, UNBOUND)


def narrate(program: Program, event: RawEvent, names: Names, *, before: State | None) -> str:
    """What *event* did, as a sentence.

    *names* belong to the state after it; *before* is the state before it, for what only
    that one knows, such as the value that was overwritten.
    """
    kind, tid, site, ref, key, value = event
    telling = _Telling(
        names=names, before=before, kind=kind, tid=tid, number=site, ref=ref, key=key, value=value,
        site=image_of(program).sites[site],
    )  # fmt: skip
    return f"{telling.who} {_SENTENCES[Kind(kind)](telling)}."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """An event in the words of its state."""

    names: Names
    before: State | None
    kind: int
    tid: int
    number: int
    ref: Ref | None
    key: Value
    value: Value
    site: Site

    @property
    def who(self) -> str:
        return self.names.thread(self.tid)

    @property
    def what(self) -> str:
        return "something" if self.ref is None else self.names.name(self.ref)

    @property
    def place(self) -> str:
        return self.names.place(self.ref, self.key)

    @property
    def shown(self) -> str:
        return self.names.value(self.value)

    @property
    def other(self) -> str:
        """The thread that the value is."""
        return self.names.thread(self.value) if isinstance(self.value, int) else "a thread"

    @property
    def obj(self) -> Obj | None:
        return None if self.ref is None else self.names.state.heap.get(self.ref)

    @property
    def op(self) -> str:
        return self.site.code.instructions[self.site.pc].op

    @property
    def method(self) -> str:
        """The name of the method that is called here, if one is by its name."""
        op, operands, _ = self.site.code.instructions[self.site.pc]
        return str(operands[2]) if op == "call_method" else ""

    @property
    def excerpt(self) -> str:
        """The expression in the program's text, where it is a call or an operation."""
        span = self.site.span
        apt = self.op in {"call", "call_method", "compare", "binary", "inplace"}
        if not apt or self.site.code.module != "__main__" or span.line != span.end_line:
            return ""
        line = self.names.program.source.lines[span.line - 1]
        return cut(line[span.column - 1 : span.end_column - 1], _LONGEST_EXCERPT)

    @property
    def waited(self) -> Wait | None:
        """What the thread was waiting for before."""
        threads = () if self.before is None else self.before.threads
        return threads[self.tid].wait if self.tid < len(threads) else None

    @property
    def timed_out(self) -> bool:
        return self.waited is not None and self.waited.deadline is not None


def _read(t: _Telling) -> str:
    if t.op == "next":
        return _next_item(t)
    if t.value in _NOTHING:
        return f"reads {t.place}, which has no value"
    if t.key is not None:
        return f"reads {t.place}: {t.shown}"
    return f"looks at {t.what}: {t.excerpt} is {t.shown}" if t.excerpt else f"looks at {t.what}"


def _next_item(t: _Telling) -> str:
    obj = t.obj
    if not isinstance(obj, ListObject) or not isinstance(t.key, int):
        return f"takes the next item of {t.what}"
    if t.key >= len(obj.items):
        return f"comes to the end of {t.what}"
    return f"comes to {t.place}: {t.names.value(obj.items[t.key])}"


def _write(t: _Telling) -> str:
    if t.value in _NOTHING:
        return f"deletes {t.place}"
    if t.key is not None:
        old = MISSING if t.before is None else _content(t.before, t.ref, t.key)
        was = "" if old in _NOTHING else f" (was {t.names.value(old)})"
        return f"writes {t.place}: {t.shown}{was}"
    if t.op == "del_item":
        return f"deletes an item of {t.what}"
    return f"changes {t.what}: {t.excerpt}" if t.excerpt else f"changes {t.what}"


def _content(state: State, ref: Ref | None, key: Value) -> Value:
    """What part *key* of the object at *ref* holds."""
    if ref is None:
        return state.globals[cast(int, key)]
    obj = state.heap.get(ref)
    if isinstance(obj, Instance | ClassObject):
        return obj.fields.get(cast(str, key), MISSING)
    if isinstance(obj, DictObject):
        return obj.items.get(key, MISSING)
    if isinstance(obj, ListObject) and isinstance(key, int):
        return obj.items[key] if key < len(obj.items) else MISSING
    return obj.value if isinstance(obj, Cell) else MISSING


def _acquire(t: _Telling) -> str:
    if isinstance(t.obj, QueueObject):
        return f"goes on, as all items of {t.what} are done"
    if t.waited is not None and t.waited.kind == "condition":
        return f"has been woken and takes {t.what} back"
    if isinstance(t.value, int) and t.value > 1:
        return f"takes {t.what} again ({t.value} deep)"
    return f"takes {t.what}"


def _release(t: _Telling) -> str:
    if isinstance(t.obj, QueueObject):
        return f"has dealt with an item of {t.what}; {_counted(t.value, 'is', 'are')} left to do"
    if isinstance(t.value, int) and t.value > 0:
        return f"lets go of {t.what} once (still {t.value} deep)"
    return f"lets go of {t.what}{_can(t, _wanting(t), 'take it')}"


def _wanting(t: _Telling) -> list[int]:
    """The threads that wait for the lock."""
    heap = t.names.state.heap
    found = []
    for thread in t.names.state.threads:
        wait = thread.wait
        obj = heap.get(wait.ref) if wait is not None and wait.ref is not None else None
        if obj is None or wait is None:
            continue
        woken = isinstance(obj, ConditionObject) and thread.tid not in obj.waiters
        if wait.ref is t.ref or (woken and cast(ConditionObject, obj).lock is t.ref):
            found.append(thread.tid)
    return found


def _try_failed(t: _Telling) -> str:
    if t.ref is None:
        return "cannot start one more thread"
    if t.timed_out:
        return f"has waited long enough for {t.what} and goes on without"
    if t.method in {"release", "__exit__"}:
        unheld = isinstance(t.obj, LockObject)
        return f"cannot let go of {t.what}" + (", which it does not hold" if unheld else " once more")
    if isinstance(t.obj, ConditionObject):
        return f"may not use {t.what} without holding its lock"
    if isinstance(t.obj, BarrierObject):
        return f"finds {t.what} broken"
    if t.method == "task_done":
        return f"has dealt with more items than {t.what} ever had"
    return f"does not get {t.what} and goes on without"


def _wait(t: _Telling) -> str:
    return f"lets go of {t.what} and waits to be notified"


def _notify(t: _Telling) -> str:
    if not isinstance(t.value, tuple) or not t.value:
        return f"notifies {t.what}, but nobody waits there"
    return f"wakes {_listed(t, t.value)} at {t.what}"


def _permit(t: _Telling) -> str:
    if t.kind == Kind.PERMIT_TAKEN:
        return f"takes a permit of {t.what}; {_counted(t.value, 'is', 'are')} left"
    return f"gives a permit of {t.what} back; {_counted(t.value, 'is', 'are')} free"


def _set(t: _Telling) -> str:
    woken = [tid for tid in t.value if isinstance(tid, int)] if isinstance(t.value, tuple) else []
    return f"sets {t.what}{_can(t, woken, 'go on')}"


def _event_seen(t: _Telling) -> str:
    if t.value:
        return f"sees that {t.what} is set"
    if t.method == "wait":
        return f"waits for {t.what} to be set"
    return f"sees that {t.what} is not set"


def _arrive(t: _Telling) -> str:
    of = f" of {t.obj.parties}" if isinstance(t.obj, BarrierObject) else ""
    return f"arrives at {t.what} ({t.shown}{of})"


def _abort(t: _Telling) -> str:
    return f"breaks {t.what}" if t.value in {"broken", None} else f"resets {t.what}"


def _end(t: _Telling) -> str:
    waiting = [
        thread.tid
        for thread in t.names.state.threads
        if thread.wait is not None and thread.wait.kind == "join" and thread.wait.ref is t.ref
    ]
    return f"ends{_can(t, waiting, 'go on')}"


def _died(t: _Telling) -> str:
    line = line_of(t.names.program, t.number)
    return f"dies of {_error(t)}{'' if line is None else f', line {line}'}"


def _print(t: _Telling) -> str:
    text = t.value if isinstance(t.value, str) else ""
    if not text:
        return "prints nothing"
    shown = t.names.value(text.removesuffix("\n"))
    return f"prints {shown}" if t.key != "stderr" else f"prints {shown} as an error"


def _sleep(t: _Telling) -> str:
    return f"goes to sleep for {t.shown} second{'' if t.value == 1 else 's'}"


def _random(t: _Telling) -> str:
    if t.key == "seed":
        return "fixes what is drawn at random from now on"
    return "shuffles at random" if t.key == "shuffle" else f"draws {t.shown} at random"


def _look(t: _Telling) -> str:
    answer = {True: "yes", False: "no"}.get(cast(bool, t.value), t.shown)
    if t.ref is None:
        return f"counts the threads that have not ended: {answer}"
    if isinstance(t.obj, QueueObject):
        question = "how many items are in" if isinstance(t.value, int) else "into"
        if isinstance(t.value, bool):
            question = f"for being {t.method or 'empty or full'}"
        return f"looks at {t.what} {question}: {answer}" if isinstance(t.value, bool) else f"looks {question} {t.what}: {answer}"
    asked = "is held" if isinstance(t.obj, LockObject) else "is alive"
    return f"asks whether {t.what} {asked}: {answer}"


def _error(t: _Telling) -> str:
    kind, message = t.value if isinstance(t.value, tuple) and len(t.value) == 2 else ("an error", "")
    return cut(f"{kind}: {message}", 80) if message else str(kind)


def _can(t: _Telling, tids: Iterable[int], do: str) -> str:
    listed = _listed(t, tids)
    return f"; {listed} can {do}" if listed else ""


def _listed(t: _Telling, tids: Iterable[object]) -> str:
    *others, last = [t.names.thread(cast(int, tid)) for tid in tids] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def _counted(number: Value, one: str, many: str) -> str:
    if number == 0:
        return f"none {one}"
    return f"{number} {one if number == 1 else many}"


_SENTENCES: Final[Mapping[Kind, Callable[[_Telling], str]]] = {
    Kind.READ: _read,
    Kind.WRITE: _write,
    Kind.ACQUIRE: _acquire,
    Kind.RELEASE: _release,
    Kind.TRY_FAILED: _try_failed,
    Kind.WAIT: _wait,
    Kind.NOTIFY: _notify,
    Kind.PERMIT_TAKEN: _permit,
    Kind.PERMIT_GIVEN: _permit,
    Kind.SET: _set,
    Kind.CLEAR: lambda t: f"clears {t.what}",
    Kind.EVENT_SEEN: _event_seen,
    Kind.ARRIVE: _arrive,
    Kind.PASS: lambda t: f"goes on from {t.what}",
    Kind.ABORT: _abort,
    Kind.PUT: lambda t: f"puts {t.shown} into {t.what}",
    Kind.GET: lambda t: f"takes {t.shown} out of {t.what}",
    Kind.START: lambda t: f"starts {t.other}",
    Kind.BEGIN: lambda t: "begins",
    Kind.JOIN: lambda t: f"sees that {t.other} has ended",
    Kind.END: _end,
    Kind.DIED: _died,
    Kind.PRINT: _print,
    Kind.SLEEP: _sleep,
    Kind.WAKE: lambda t: "wakes up",
    Kind.RANDOM: _random,
    Kind.LOOK: _look,
    Kind.GIVE_WAY: lambda t: "has been busy with itself for long",
    Kind.SECONDARY: lambda t: "does something besides",
    Kind.RAISED: lambda t: f"raises {_error(t)}",
    Kind.HANDOFF: lambda t: f"passes {t.what} on to {t.other}",
}
