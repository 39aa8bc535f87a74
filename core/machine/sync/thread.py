"""Starting, joining and looking at threads: what the prelude's `Thread` class rests on.

Follows "Thread Objects" of the `threading` documentation of CPython.

See https://docs.python.org/3/library/threading.html#thread-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.calls import enter
from core.machine.classes import lookup, type_of
from core.machine.drawn.asking import asked
from core.machine.events import Kind
from core.machine.hidden import LOCALS
from core.machine.locations import FACE, Mode
from core.machine.natives import BuiltinFunction
from core.machine.objects import Instance, ListObject
from core.machine.primitives.idents import free_idents
from core.machine.primitives.objects import thread_of
from core.machine.signature import seconds
from core.machine.state import TIMEOUT
from core.machine.threads import Thread, Wait
from core.machine.thrown import LimitError, Thrown, UnmodelledError
from core.machine.values import Function, Ref, Undrawn

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.state import State
    from core.machine.values import Value

MOST_THREADS: Final = 1000
AT_ONCE: Final = 1
"""The way of a start by a thread that looked before another one started the same thread."""


def start(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_start_thread(thread, started, name, daemon)``: from now on it can be chosen.

    The last three are the names of the fields that say so.
    """
    ref, started, *_ = cast("tuple[Ref, str, str, str]", args)
    obj = cast("Instance", m.heap[ref])
    phase = m.threads[m.tid].phase
    if not m.permits:
        if obj.shared and phase is None:
            # CPython looks before it starts the thread, so this may be out of date then.
            m.own_thread(m.tid).phase = ("start", obj.fields[started])
        return NOT_NOW
    if phase is not None:
        m.own_thread(m.tid).phase = None
    if obj.fields[started]:
        return _start_again(m, ref)
    if len(m.threads) >= MOST_THREADS:
        raise LimitError(f"more than {MOST_THREADS:,} threads", "start fewer")
    # Looked up before the thread is one of them.
    known = free_idents(m.threads, m.threads[m.tid])[m.way - 1] if m.way else None
    _begin_life(m, *cast("tuple[Ref, str, str, str]", args), known)
    return None


def _start_again(m: Machine, ref: Ref) -> Value:
    if m.way == AT_ONCE:
        raise UnmodelledError(
            "two threads start the same thread at once: CPython may run it twice then,"
            " which is not simulated"
        )
    m.visible(Kind.TRY_FAILED, ref, None, None)
    raise Thrown("RuntimeError", "threads can only be started once")


def ways_to_start(
    state: State,
    thread: Thread,
    _: Value,
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
) -> int | tuple[int | None, ...] | None:
    """In how many ways *thread*, which is about to, can start another; None if only in one.

    Two if somebody has started it since this one came here: it may have looked before that.
    The new thread may get the number of one that is over: a way of its own for each of these.
    The arguments are the thread to start, and its field that says whether it is started.
    """
    ref, field = cast("tuple[Ref, str]", args[:2])
    if cast("Instance", state.heap[ref]).fields[field]:
        return 2 if thread.phase == ("start", False) else None
    if not state.reuses_idents:
        return None
    return (None, *range(1, len(free_idents(state.threads, thread)) + 1))


def _begin_life(
    m: Machine, ref: Ref, started: str, name: str, daemon: str, ident: int | None
) -> None:
    m.publish(ref)
    fields = cast("Instance", m.own(ref)).fields
    fields[started] = True
    words, cut_short = _name_of(m, fields.get(name)), bool(asked(m, fields.get(daemon)))
    thread = Thread(len(m.threads), ref, words, daemon=cut_short)
    thread.epoch, thread.house, thread.parent = m.epoch, m.threads[m.tid].house, m.tid
    if ident is not None:
        thread.ident = ident
    # The frame of the new thread lies on nothing: it is made as if by a call, but nobody is to get
    # its result.
    before, m.frame = m.frame, None
    enter(m, _run_of(m, ref), (ref,), {}, -1)
    thread.frame, m.frame = m.frame, before
    if thread.house is not None:
        # From now on the variables of the process are shared, as those of the first one are.
        m.publish(thread.house.variables)
    m.threads.append(thread)
    m.visible(Kind.START, ref, None, thread.tid)


def _name_of(m: Machine, name: Value) -> str:
    """What a thread called *name* is called in what is told of it."""
    if type(name) is Undrawn:
        from core.machine.draws.serials import without_serials  # noqa: PLC0415 - only there

        # To start a thread is no look at its name, and the program has that from its object.
        known = without_serials(name.form)
        if known is not None:
            return known
    return str(asked(m, name))


def _run_of(m: Machine, ref: Ref) -> Function:
    """What the thread of the object at *ref* is to call with that.

    Its `run` if that is a plain method of its class that takes nothing else; whatever else it
    is, the thread itself finds and calls it, and fails if it cannot.
    """
    run = lookup(m, type_of(m, ref), "run")
    if isinstance(run, Function) and "run" not in cast("Instance", m.heap[ref]).fields:
        code = run.code
        if code.positional == 1 and not (code.kwonly or code.generator):
            return run
    slot = m.image.slot("threading", "_run")
    assert slot is not None
    return cast("Function", m.globals[slot])


def join(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_join_thread(thread, timeout)``: wait until it is over; False if that took too long."""
    ref, timeout = cast("Ref", args[0]), args[1]
    deadline = None if timeout is None else m.deadline(seconds(m, timeout))
    m.wait = Wait("join", ref, deadline)
    if not m.permits:
        return NOT_NOW
    thread = thread_of(m.threads, ref)
    late = m.way == TIMEOUT
    if thread is not None and not (thread.over or late):
        return NOT_NOW
    m.wait = None
    if thread is None:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("RuntimeError", "cannot join thread before it is started")
    over = thread.over and not late
    if deadline is None:
        m.access(FACE, thread.tid, Mode.AWAIT)
    m.visible(Kind.JOIN if over else Kind.TRY_FAILED, ref, None, thread.tid)
    return over


def status(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_thread_status(thread)``: "initial", "started" or "stopped", as `repr` calls it."""
    if not m.permits:
        return NOT_NOW
    ref = cast("Ref", args[0])
    thread = thread_of(m.threads, ref)
    if thread is not None and thread.over:
        # Who sees that it is over has joined it.
        m.visible(Kind.JOIN, ref, None, thread.tid)
        return "stopped"
    m.visible(Kind.LOOK, ref, None, thread is not None)
    return "initial" if thread is None else "started"


def field(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_thread_field(thread, name, property)``: what can be set by way of *property*."""
    ref, name, settable = cast("tuple[Ref, str, str]", args)
    obj = cast("Instance", m.heap[ref])
    if not obj.shared or settable not in m.image.stored_attributes:
        return obj.fields[name]
    if not m.permits:
        return NOT_NOW
    value = obj.fields[name]
    m.site = called_from(m, m.site)
    m.visible(Kind.READ, ref, name, value)
    return value


def rename(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_rename_thread(thread, field, name)``: *field* is where its object has the name."""
    ref, field_name, name = cast("tuple[Ref, str, str]", asked(m, args))
    shared = m.heap[ref].shared
    if shared and not m.permits:
        return NOT_NOW
    cast("Instance", m.own(ref)).fields[field_name] = name
    thread = thread_of(m.threads, ref)
    if thread is not None:
        m.own_thread(thread.tid).name = name
    if shared:
        m.site = called_from(m, m.site)
        m.visible(Kind.WRITE, ref, field_name, name)
    return None


def current(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_current_thread()``: the object of the running thread."""
    return m.threads[m.tid].ref


def all_threads(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_all_threads()``: the objects of all threads that are started and not over."""
    if not m.permits:
        return NOT_NOW
    threads = [m.threads[number] for number in m.threads_here()]
    alive_now: list[Value] = [thread.ref for thread in threads if not thread.over]
    m.visible(Kind.LOOK, None, None, len(alive_now))
    return m.new(ListObject(alive_now))


def local_attributes(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_local_attributes(local[, new])``: the running thread's dict of a `local`, or None.

    It is kept with the thread, so that no thread touches what another one uses.
    """
    local, *new = args
    ref = cast("Ref", m.threads[m.tid].ref)
    fields = cast("Instance", m.heap[ref]).fields
    if new:
        m.publish((local, new[0]))
        fields = cast("Instance", m.own(ref)).fields
        kept = cast("tuple[tuple[Value, Value], ...]", fields.get(LOCALS, ()))
        fields[LOCALS] = (*kept, (local, new[0]))
        return new[0]
    for known, attributes in cast("tuple[tuple[Ref, Ref], ...]", fields.get(LOCALS, ())):
        if known is local:
            return attributes
    return None


THREAD_INTRINSICS = {
    "_start_thread": BuiltinFunction("_start_thread", start, "sync", ways=ways_to_start),
    "_join_thread": BuiltinFunction("_join_thread", join, "sync"),
    "_thread_status": BuiltinFunction("_thread_status", status, "sync"),
    "_thread_field": BuiltinFunction("_thread_field", field, "sync"),
    "_rename_thread": BuiltinFunction("_rename_thread", rename, "sync"),
    "_current_thread": BuiltinFunction("_current_thread", current, "pure"),
    "_all_threads": BuiltinFunction("_all_threads", all_threads, "sync"),
    "_local_attributes": BuiltinFunction("_local_attributes", local_attributes, "pure"),
}
