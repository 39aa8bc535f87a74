"""Starting, joining and looking at threads: what the prelude's `Thread` class rests on.

Follows "Thread Objects" of the `threading` documentation of CPython.

See https://docs.python.org/3/library/threading.html#thread-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.calls import enter
from core.machine.classes import lookup, type_of
from core.machine.events import Kind
from core.machine.handlers.touching import NOT_NOW
from core.machine.objects import Instance, ListObject
from core.machine.state import TIMEOUT, Thread, Wait
from core.machine.sync.signature import seconds
from core.machine.thrown import Thrown
from core.machine.values import BuiltinFunction, Function, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

MOST_THREADS: Final = 1000


def start(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_start_thread(thread)``: from now on it can be chosen."""
    if not m.permits:
        return NOT_NOW
    if len(m.threads) >= MOST_THREADS:
        m.visible(Kind.TRY_FAILED, None, None, None)
        raise Thrown("RuntimeError", "can't start new thread")
    ref = cast("Ref", args[0])
    m.publish(ref)
    obj = cast("Instance", m.heap[ref])
    thread = Thread(
        len(m.threads), ref, str(obj.fields.get("_name")), daemon=bool(obj.fields.get("_daemonic"))
    )
    thread.epoch = m.epoch
    run = lookup(m, type_of(m, ref), "run")
    before, m.frame = m.frame, None
    enter(m, cast("Function", run), (ref,), {}, -1)
    thread.frame, m.frame = m.frame, before
    m.threads.append(thread)
    m.visible(Kind.START, ref, None, thread.tid)
    return None


def _thread_of(m: Machine, ref: Value) -> Thread | None:
    for thread in m.threads:
        if thread.ref is ref:
            return thread
    return None


def join(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_join_thread(thread, timeout)``: wait until it is over; False if that took too long."""
    ref, timeout = args
    thread = _thread_of(m, ref)
    assert thread is not None
    deadline = None if timeout is None else m.deadline(seconds(m, timeout))
    late = m.way == TIMEOUT
    if not m.permits or not (thread.over or late):
        m.wait = Wait("join", cast("Ref", ref), deadline)
        return NOT_NOW
    m.wait = None
    over = thread.over and not late
    m.visible(Kind.JOIN if over else Kind.TRY_FAILED, thread.ref, None, thread.tid)
    return over


def alive(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_thread_alive(thread)``: whether it was started and is not over."""
    if not m.permits:
        return NOT_NOW
    thread = _thread_of(m, args[0])
    answer = thread is not None and not thread.over
    kind = Kind.LOOK if answer or thread is None else Kind.JOIN
    m.visible(
        kind, cast("Ref", args[0]), None, thread.tid if kind is Kind.JOIN and thread else answer
    )
    return answer


def current(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_current_thread()``: the object of the running thread."""
    return m.threads[m.tid].ref


def all_threads(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_all_threads()``: the objects of all threads that are started and not over."""
    if not m.permits:
        return NOT_NOW
    alive_now: list[Value] = [thread.ref for thread in m.threads if not thread.over]
    m.visible(Kind.LOOK, None, None, len(alive_now))
    return m.new(ListObject(alive_now))


def number(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_thread_id()``: the number of the running thread."""
    return m.tid


THREAD_INTRINSICS = {
    "_start_thread": BuiltinFunction("_start_thread", start, "sync"),
    "_join_thread": BuiltinFunction("_join_thread", join, "sync"),
    "_thread_alive": BuiltinFunction("_thread_alive", alive, "sync"),
    "_current_thread": BuiltinFunction("_current_thread", current, "pure"),
    "_all_threads": BuiltinFunction("_all_threads", all_threads, "sync"),
    "_thread_id": BuiltinFunction("_thread_id", number, "pure"),
}
