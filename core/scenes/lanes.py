"""The threads as lanes: what the one that acted did, what others will do, or why they cannot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.machine.errors import describe
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.machine.machine import Machine
from core.machine.natives import BuiltinType, ModuleValue
from core.machine.objects import Cell
from core.machine.pending import resting_span
from core.machine.step import able
from core.machine.values import UNBOUND, Function, Ref
from core.runs.naming import line_of, thread_name
from core.runs.narration.about_to import announce
from core.runs.waiting import waits
from core.runs.wishes import WISHES
from core.scenes.phrases import Bit, phrase
from core.scenes.places import code_at
from core.scenes.scene import LaneScene
from core.scenes.value import ValueScene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.events import Event
    from core.machine.frames import Frame
    from core.machine.threads import Thread
    from core.machine.values import Value
    from core.runs.waiting import Waiting
    from core.scenes.hands import Hands
    from core.scenes.looking import Looking
    from core.scenes.phrases import Phrase
    from core.scenes.scene import Status

MOST_LOCALS: Final = 8
_LOCKING: Final = frozenset({Kind.ACQUIRE, Kind.RELEASE, Kind.WAIT, Kind.NOTIFY, Kind.TRY_FAILED})
_LEADS_ON: Final = re.compile(r"(, as|( (to|of|out|into|from|at|for|with))+) *$")
"""With what words lead on to the name of an object."""
_CLAUSE: Final = re.compile(r" (that|whether) *$")
"""What stands before this says nothing alone."""


def lanes(looking: Looking, hands: Hands) -> tuple[LaneScene, ...]:
    """A lane for each thread, in the order in which they were started."""
    waiting = {each.tid: each for each in waits(looking.program, looking.state)}
    can_go = {choice.tid for choice in looking.choices}
    return tuple(
        _lane(looking, thread, waiting.get(thread.tid), hands, can_go=thread.tid in can_go)
        for thread in looking.threads
    )


def _lane(
    looking: Looking, thread: Thread, waiting: Waiting | None, hands: Hands, *, can_go: bool
) -> LaneScene:
    tid, names = thread.tid, looking.names
    name, whole = names.thread(tid), thread_name(thread)
    pending = looking.run.about_to(tid)
    status = _status(looking, thread)
    rests = resting_span(looking.program, looking.state, thread)
    done = looking.run.span(looking.position - 1) if tid == looking.last else None
    # Its words tell what it has just done, unless it cannot go on.
    span = done if status == "running" else rests
    code, mark = code_at(looking.program, span)
    about = "" if pending is None else announce(pending, names)
    held = [ref for ref, lock in looking.locks.items() if lock.owner == tid]
    history = looking.run.history
    return LaneScene(
        tid=tid,
        name=name,
        monogram=looking.monogram(tid),
        status=status,
        told=tuple(_told(looking, thread, status, waiting, about)),
        line=None if span is None else span.line,
        code=code,
        mark=mark,
        done=None if done is None else done.line,
        rests=None if rests is None else rests.line,
        locals=tuple(_locals(looking, thread)),
        held=tuple(sorted(held, key=lambda ref: history.taken_at(ref, looking.position))),
        wants=waiting.ref if waiting is not None and waiting.ref in looking.locks else None,
        can_go=can_go,
        last=tid == looking.last,
        hand=hands.of(tid),
        whole="" if name in {whole, "main"} else whole,
    )


def _status(looking: Looking, thread: Thread) -> Status:
    if thread.status in {"finished", "died"}:
        return "died" if thread.status == "died" else "finished"
    if thread.wait is not None and not able(looking.state, thread.tid):
        return "asleep" if thread.wait.kind == "sleep" else "waiting"
    if thread.tid == looking.last:
        return "running"
    return "new" if thread.status == "new" else "ready"


def _told(
    looking: Looking, thread: Thread, status: Status, waiting: Waiting | None, about: str
) -> Iterator[Phrase]:
    """How *thread* is, in fewer and fewer words."""
    if status == "died" and isinstance(thread.dying, Ref):
        yield _death(looking, thread, thread.dying)
    elif waiting is not None and status == "waiting":
        yield from _why(looking, waiting)
    elif status == "running":
        yield from did(looking)
    elif about and status in {"ready", "new"}:
        pending = looking.run.about_to(thread.tid)
        words = looking.translate("stage", "about to {0}").format(about)
        yield with_lock(looking, words, None if pending is None else pending.ref)
    yield phrase(_state(looking, status))


def _death(looking: Looking, thread: Thread, dying: Ref) -> Phrase:
    kind, _ = describe(Machine(image_of(looking.program), looking.state), dying)
    span = resting_span(looking.program, looking.state, thread)
    line = None if span is None else looking.told_line(span.line)
    if line is None:
        return phrase(looking.translate("stage", "died: {0}"), kind)
    return phrase(looking.translate("stage", "died: {0}, line {1}"), kind, str(line))


def did(looking: Looking) -> Iterator[Phrase]:
    """What the step just made did, without who did it."""
    assert looking.last is not None
    # Cut out of the sentence, so that the lane never says it in other words than the line below.
    sentence = looking.run.sentence(looking.position - 1)
    words = sentence.removeprefix(f"{looking.names.thread(looking.last)} ").removesuffix(".")
    ref = looking.events[0].ref
    yield with_lock(looking, words, ref)
    shorter = words.partition(" (was ")[0].partition(";")[0]
    if shorter != words:
        yield with_lock(looking, shorter, ref)
    yield from _in_brief(looking, words)


def _in_brief(looking: Looking, words: str) -> Iterator[Phrase]:
    """*words* about a place with only the last part of its name, without the value, the verb."""
    event = looking.events[0]
    if event.kind not in {Kind.READ, Kind.WRITE}:
        yield from _of_object(looking, event, words)
        return
    name = looking.names.place(event.ref, event.key)
    last = name.rpartition(".")[2]
    short = last if last.isidentifier() else name
    verb, found, after = words.partition(name)
    if found:
        value = after.partition(" (was ")[0].partition(";")[0]
        if short != name:
            yield (Bit(f"{verb}{short}{value}"),)
        if value:
            yield (Bit(f"{verb}{short}"),)
        brief = _LEADS_ON.sub("", verb).strip()
        # "appends 5", but "looks at": one word alone may mean something else.
        yield (Bit(brief if " " in brief else verb.strip()),)


def _of_object(looking: Looking, event: Event, words: str) -> Iterator[Phrase]:
    """What comes first in *words* about the object of *event*, then what is done with it."""
    if event.ref is None:
        return
    name, first = looking.names.name(event.ref), words
    if event.kind in _LOCKING:
        first = re.split(r" and | \(|, ", words.replace(name, "\0"))[0].replace("\0", name)
        if first != words:
            yield with_lock(looking, first, event.ref)
    verb, found, _ = words.partition(name)
    brief = _LEADS_ON.sub("", verb).strip()
    # What is done to something says more than that somebody runs.
    if found and brief and len(brief) < len(first) and not _CLAUSE.search(verb):
        yield (Bit(brief),)


def with_lock(looking: Looking, words: str, ref: Ref | None) -> Phrase:
    """*words* with the name of *ref* told apart, if that is a lock."""
    if ref is None or ref not in looking.locks:
        return (Bit(words),)
    name = looking.names.name(ref)
    before, found, after = words.partition(name)
    if not found:
        return (Bit(words),)
    return phrase("{0}{1}{2}", before, Bit(name, ref, code=True), after)


def _why(looking: Looking, waiting: Waiting) -> Iterator[Phrase]:
    names, ref = looking.names, waiting.ref
    if ref is None:
        yield phrase(looking.translate("stage", "asleep"))
    elif ref in looking.locks:
        yield from _why_locked(looking, ref)
    else:
        yield phrase(
            looking.translate("stage", WISHES[waiting.kind]), Bit(names.name(ref), code=True)
        )


def _why_locked(looking: Looking, lock: Ref) -> Iterator[Phrase]:
    """What is dropped first when room is short is the line, then who has it, then the verb."""
    translate = looking.translate
    owner, name = (
        looking.locks[lock].owner,
        Bit(looking.names.name(lock), lock, code=True, wanted=True),
    )
    line = since(looking, lock)
    if owner is not None:
        who = looking.names.thread(owner)
        if line is not None:
            template = translate("stage", "waits for {0}, held by {1} since line {2}")
            yield phrase(template, name, who, str(line))
        yield phrase(translate("stage", "waits for {0}, held by {1}"), name, who)
    yield phrase(translate("stage", "waits for {0}"), name)
    yield (name,)


def since(looking: Looking, lock: Ref) -> int | None:
    """The line where *lock* was taken by who holds it now."""
    holding = looking.run.history.holding(lock, looking.position)
    site = None if holding is None else holding[1]
    return None if site is None else looking.told_line(line_of(looking.program, site))


def _state(looking: Looking, status: Status) -> str:
    translate = looking.translate
    match status:
        case "new":
            return translate("stage", "started")
        case "ready":
            return translate("stage", "ready")
        case "running":
            return translate("stage", "running")
        case "waiting":
            return translate("stage", "waiting")
        case "asleep":
            return translate("stage", "asleep")
        case "finished":
            return translate("stage", "finished")
        case "died":
            return translate("stage", "died")


def _locals(looking: Looking, thread: Thread) -> Iterator[ValueScene]:
    frame = thread.frame
    # What stands in the library's frames is nobody's variable.
    while frame is not None and not frame.code.own:
        frame = frame.parent
    if frame is None:
        return
    shown = 0
    for name, value in _variables(looking, frame):
        if shown < MOST_LOCALS and _is_data(looking, value):
            shown += 1
            yield ValueScene(name=name, value=looking.names.value(value))


def _variables(looking: Looking, frame: Frame) -> Iterator[tuple[str, Value]]:
    for register, name in enumerate(frame.code.names[: frame.code.temporaries]):
        # Others are the compiler's own, such as the iterator of a `for`.
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
