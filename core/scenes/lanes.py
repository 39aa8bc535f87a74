"""The threads as lanes: where each is, what it is about to do, and if it cannot, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.errors import describe
from core.machine.image import image_of
from core.machine.machine import Machine
from core.machine.objects import Cell
from core.machine.pending import about_to, resting_span
from core.machine.step import able
from core.machine.values import UNBOUND, BuiltinType, Function, ModuleValue, Ref
from core.runs.naming import line_of
from core.runs.narration.announcing import announce
from core.runs.waiting import waits
from core.scenes.lock_looks import look_words
from core.scenes.scene import LaneScene, LocalScene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.spans import Span
    from core.machine.frames import Frame
    from core.machine.state import Thread
    from core.machine.values import Value
    from core.runs.waiting import Waiting
    from core.scenes.looking import Looking
    from core.scenes.scene import Status

MOST_LOCALS: Final = 8


def lanes(looking: Looking) -> tuple[LaneScene, ...]:
    """A lane for each thread, in the order in which they were started."""
    waiting = {each.tid: each for each in waits(looking.program, looking.state)}
    can_go = {choice.tid for choice in looking.choices}
    return tuple(
        _lane(looking, thread, waiting.get(thread.tid), can_go=thread.tid in can_go)
        for thread in looking.threads
    )


def _lane(looking: Looking, thread: Thread, waiting: Waiting | None, *, can_go: bool) -> LaneScene:
    tid, names = thread.tid, looking.names
    pending = about_to(looking.program, looking.state, tid)
    span = resting_span(looking.program, looking.state, thread)
    code, mark = _code(looking, span)
    status = _status(looking, thread)
    held = [ref for ref, lock in looking.locks.items() if lock.owner == tid]
    history = looking.run.history
    return LaneScene(
        tid=tid,
        name=names.thread(tid),
        monogram=looking.monogram(tid),
        status=status,
        words=_words(looking, thread, status, waiting),
        brief=_brief(looking, status, waiting),
        about="" if pending is None else announce(pending, names),
        line=None if span is None else span.line,
        code=code,
        mark=mark,
        locals=tuple(_locals(looking, thread)),
        held=tuple(sorted(held, key=lambda ref: history.taken_at(ref, looking.position))),
        wants=waiting.ref if waiting is not None and waiting.ref in looking.locks else None,
        can_go=can_go,
        last=tid == looking.last,
    )


def _status(looking: Looking, thread: Thread) -> Status:
    if thread.status in {"finished", "died"}:
        return "died" if thread.status == "died" else "finished"
    if thread.wait is not None and not able(looking.state, thread.tid):
        return "asleep" if thread.wait.kind == "sleep" else "waiting"
    if thread.tid == looking.last:
        return "running"
    return "new" if thread.status == "new" else "ready"


def _words(looking: Looking, thread: Thread, status: Status, waiting: Waiting | None) -> str:
    if status == "died" and isinstance(thread.dying, Ref):
        kind, _ = describe(Machine(image_of(looking.program), looking.state), thread.dying)
        span = resting_span(looking.program, looking.state, thread)
        if span is None:
            return looking.translate("stage", "died: {0}").format(kind)
        return looking.translate("stage", "died: {0}, line {1}").format(kind, span.line)
    if waiting is not None and status == "waiting":
        return _why(looking, waiting)
    return _state(looking, status)


def _brief(looking: Looking, status: Status, waiting: Waiting | None) -> tuple[str, ...]:
    """Fewer words for what it waits for, with its name; if it is a lock, who has it."""
    if status != "waiting" or waiting is None or waiting.ref is None:
        return ()
    name = looking.names.name(waiting.ref)
    short = looking.translate("stage", "waits for {0}").format(name)
    lock = looking.locks.get(waiting.ref)
    if lock is None or lock.owner is None:
        return (short,)
    owner = looking.names.thread(lock.owner)
    return (looking.translate("stage", "waits for {0}, held by {1}").format(name, owner), short)


def _why(looking: Looking, waiting: Waiting) -> str:
    names, ref = looking.names, waiting.ref
    if ref is None:
        return looking.translate("stage", "asleep")
    if ref in looking.locks:
        return _why_locked(looking, ref)
    words = _waits(looking, waiting.kind)
    return words.format(names.name(ref))


def _why_locked(looking: Looking, lock: Ref) -> str:
    look, owner = look_words(looking.lock_looks[lock]), looking.locks[lock].owner
    if owner is None:
        return looking.translate("stage", "waits for the {0} lock").format(look)
    line, name = since(looking, lock), looking.names.thread(owner)
    if line is None:
        return looking.translate("stage", "waits for the {0} lock, held by {1}").format(look, name)
    words = looking.translate("stage", "waits for the {0} lock, held by {1} since line {2}")
    return words.format(look, name, line)


def since(looking: Looking, lock: Ref) -> int | None:
    """The line where *lock* was taken by who holds it now."""
    holding = looking.run.history.holding(lock, looking.position)
    return None if holding is None else line_of(looking.program, holding[1])


def _state(looking: Looking, status: Status) -> str:
    translate = looking.translate
    return {
        "new": translate("stage", "started"),
        "ready": translate("stage", "ready"),
        "running": translate("stage", "running"),
        "waiting": translate("stage", "waiting"),
        "asleep": translate("stage", "asleep"),
        "finished": translate("stage", "finished"),
        "died": translate("stage", "died"),
    }[status]


def _waits(looking: Looking, kind: str) -> str:
    """Why a thread cannot go on that waits for a *kind* of thing, whose name goes into it."""
    translate = looking.translate
    waits = {
        "condition": translate("stage", "waits to be notified at {0}"),
        "permit": translate("stage", "waits for a permit of {0}"),
        "event": translate("stage", "waits for {0} to be set"),
        "barrier": translate("stage", "waits for the others at {0}"),
        "barrier lock": translate("stage", "waits for the others at {0}"),
        "put": translate("stage", "waits for room in {0}"),
        "get": translate("stage", "waits for an item in {0}"),
        "join": translate("stage", "waits for {0} to end"),
    }
    return waits.get(kind, translate("stage", "waits for {0}"))


def _code(looking: Looking, span: Span | None) -> tuple[str, tuple[int, int] | None]:
    """The line of *span* without its indentation, and the columns of *span* in that."""
    if span is None:
        return "", None
    line = looking.program.source.lines[span.line - 1]
    indent = len(line) - len(line.lstrip())
    code = line.strip()
    start = span.column - 1 - indent
    end = span.end_column - 1 - indent if span.end_line == span.line else len(code)
    return code, (max(0, start), min(end, len(code)))


def _locals(looking: Looking, thread: Thread) -> Iterator[LocalScene]:
    frame = thread.frame
    while frame is not None and frame.code.module != "__main__":
        frame = frame.parent
    if frame is None:
        return
    shown = 0
    for name, value in _variables(looking, frame):
        if shown < MOST_LOCALS and _is_data(looking, value):
            shown += 1
            yield LocalScene(name=name, value=looking.names.value(value))


def _variables(looking: Looking, frame: Frame) -> Iterator[tuple[str, Value]]:
    for register, name in enumerate(frame.code.names[: frame.code.temporaries]):
        if name.isidentifier():
            value = frame.regs[register]
            cell = looking.heap.get(value) if isinstance(value, Ref) else None
            yield name, cell.value if isinstance(cell, Cell) else value


def _is_data(looking: Looking, value: Value) -> bool:
    """Whether people think of *value* as data: no function, class, module or thread."""
    if value is UNBOUND or isinstance(value, Function | BuiltinType | ModuleValue):
        return False
    if isinstance(value, Ref):
        obj = looking.heap.get(value)
        return obj is not None and obj.type_name != "type" and not looking.is_thread(value)
    return True
