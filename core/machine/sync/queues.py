"""`queue.Queue`, `LifoQueue`, `PriorityQueue` and `SimpleQueue`.

Follows the `queue` documentation of CPython.  Every operation is one step: CPython's own
does it under the queue's mutex.

See https://docs.python.org/3/library/queue.html
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.locations import Mode
from core.machine.natives import BuiltinType, Method
from core.machine.operators import compare
from core.machine.primitives.objects import HEAD, ROOM, TAIL, UNFINISHED, QueueObject
from core.machine.signature import matched, number, patience
from core.machine.state import TIMEOUT
from core.machine.threads import Wait
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.types.exceptions import library_exception
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import Native
    from core.machine.threads import WaitKind
    from core.machine.values import Value

EMPTY = library_exception("Empty", "Exception", "_queue")
FULL = library_exception("Full", "Exception", "queue")


class _Ranked:
    """An item of a priority queue, to be ordered by the machine's own comparison."""

    __slots__ = ("item", "machine")

    def __init__(self, machine: Machine, item: Value) -> None:
        self.machine = machine
        self.item = item

    def __lt__(self, other: _Ranked) -> bool:
        try:
            return compare(self.machine, "<", self.item, other.item) is True
        except CallProgram:
            raise UnmodelledError(
                "items of a PriorityQueue that define their own order are not simulated;"
                " put a tuple (priority, number, item) instead"
            ) from None


def _new(kind: str) -> Native:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        parameters = () if kind == "SimpleQueue" else (("maxsize", 0),)
        sizes = matched(kind, parameters, args, kwargs)
        return m.new(QueueObject(kind, number(m, sizes[0]) if sizes else 0, []))

    return new


def _wait_of(m: Machine, ref: Ref, kind: WaitKind, block: Value, timeout: Value) -> Wait | None:
    if not block:
        return None
    if timeout is None:
        return Wait(kind, ref)
    if isinstance(timeout, int | float) and timeout < 0:
        raise Thrown("ValueError", "'timeout' must be a non-negative number")
    return Wait(kind, ref, m.deadline(patience(m, timeout, "<")))


def put(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Put an item in, waiting for room."""
    parameters = (("item", MISSING), ("block", True), ("timeout", None))
    item, block, timeout = matched("put", parameters, args, kwargs)
    ref = cast("Ref", owner)
    # Where there is always room nobody looks at the timeout: `Queue.put` in CPython's
    # Lib/queue.py, and `SimpleQueue.put`, which has it for the sake of its name only.
    bounded = compare(m, ">", cast("QueueObject", m.heap[ref]).maxsize, 0)
    return _put(m, ref, item, _wait_of(m, ref, "put", block, timeout if bounded else None))


def put_nowait(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """Put an item in; Full if there is no room."""
    (item,) = matched("put_nowait", (("item", MISSING),), args, kwargs)
    return _put(m, cast("Ref", owner), item, None)


def _put(m: Machine, ref: Ref, item: Value, wait: Wait | None) -> Value:
    m.wait = wait
    if not m.permits:
        return NOT_NOW
    waiting = cast("QueueObject", m.heap[ref])
    bounded = compare(m, ">", waiting.maxsize, 0)
    m.wait = wait
    if not m.permits:
        return NOT_NOW
    full = waiting.full
    gives_up = wait is None or m.way == TIMEOUT
    if full and not gives_up:
        return NOT_NOW
    m.wait = None
    if full or m.way == TIMEOUT:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown(FULL)
    if wait is not None and wait.deadline is None:
        _state_put(m, ref, waiting, bounded=bool(bounded))
    queue = cast("QueueObject", m.own(ref))
    m.publish(item)
    if queue.kind == "PriorityQueue":
        _ranked_in(m, ref, queue, item)
    else:
        queue.items.append(item)
    queue.unfinished += 1
    m.visible(Kind.PUT, ref, None, item)
    return None


def _ranked_in(m: Machine, ref: Ref, queue: QueueObject, item: Value) -> None:
    """Put *item* into the heap of *queue*, where it stays even if it cannot be compared."""
    # The host's `heapq` on the machine's own comparison: which of several equal items comes out
    # first is what its algorithm gives, as in CPython's `PriorityQueue`.
    ranked = [_Ranked(m, other) for other in queue.items]
    try:
        heapq.heappush(ranked, _Ranked(m, item))
    except Thrown:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise
    finally:
        queue.items = [entry.item for entry in ranked]


def _state_put(m: Machine, ref: Ref, queue: QueueObject, *, bounded: bool) -> None:
    """Say what a put that waits for room uses: whoever gets takes from the other end."""
    m.access(ref, TAIL, Mode.WRITE)
    m.access(ref, HEAD, Mode.GIVE if _in_order(queue) else Mode.WRITE)
    m.access(ref, UNFINISHED, Mode.GIVE)
    if bounded:
        m.access(ref, ROOM, Mode.TAKE)


def _in_order(queue: QueueObject) -> bool:
    """Whether items come out as they went in."""
    return queue.kind not in {"LifoQueue", "PriorityQueue"}


def get(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Take an item out, waiting for one."""
    block, timeout = matched("get", (("block", True), ("timeout", None)), args, kwargs)
    ref = cast("Ref", owner)
    return _get(m, ref, _wait_of(m, ref, "get", block, timeout))


def get_nowait(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """Take an item out; Empty if there is none."""
    matched("get_nowait", (), args, kwargs)
    return _get(m, cast("Ref", owner), None)


def _get(m: Machine, ref: Ref, wait: Wait | None) -> Value:
    m.wait = wait
    if not m.permits:
        return NOT_NOW
    empty = not cast("QueueObject", m.heap[ref]).items
    gives_up = wait is None or m.way == TIMEOUT
    if empty and not gives_up:
        return NOT_NOW
    m.wait = None
    if empty or m.way == TIMEOUT:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown(EMPTY)
    if wait is not None and wait.deadline is None:
        m.access(ref, HEAD, Mode.TAKE)
        m.access(ref, ROOM, Mode.GIVE)
    queue = cast("QueueObject", m.own(ref))
    item = _taken_out(m, ref, queue)
    m.visible(Kind.GET, ref, None, item)
    return item


def _taken_out(m: Machine, ref: Ref, queue: QueueObject) -> Value:
    if queue.kind == "LifoQueue":
        return queue.items.pop()
    if queue.kind == "PriorityQueue":
        return _first_of(m, ref, queue)
    return queue.items.pop(0)


def _first_of(m: Machine, ref: Ref, queue: QueueObject) -> Value:
    """Take the least out of the heap of *queue*: it is lost if the others cannot be compared."""
    ranked = [_Ranked(m, other) for other in queue.items]
    try:
        return heapq.heappop(ranked).item
    except Thrown:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise
    finally:
        queue.items = [entry.item for entry in ranked]


def task_done(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """One item that was taken out is dealt with."""
    if not m.permits:
        return NOT_NOW
    ref = cast("Ref", owner)
    if cast("QueueObject", m.heap[ref]).unfinished <= 0:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("ValueError", "task_done() called too many times")
    m.access(ref, UNFINISHED, Mode.WRITE)
    queue = cast("QueueObject", m.own(ref))
    queue.unfinished -= 1
    m.visible(Kind.RELEASE, ref, None, queue.unfinished)
    return None


def join(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Wait until every item is dealt with."""
    ref = cast("Ref", owner)
    m.wait = Wait("finished", ref)
    if not m.permits or cast("QueueObject", m.heap[ref]).unfinished:
        return NOT_NOW
    m.wait = None
    m.access(ref, UNFINISHED, Mode.READ)
    m.visible(Kind.ACQUIRE, ref, None, 0)
    return None


def _look(what: str) -> Method:
    def method(
        m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        if not m.permits:
            return NOT_NOW
        queue = cast("QueueObject", m.heap[cast("Ref", owner)])
        answer = _answer(m, queue, what)
        m.visible(Kind.LOOK, cast("Ref", owner), None, answer)
        return answer

    return Method(method, "sync")


def _answer(m: Machine, queue: QueueObject, what: str) -> Value:
    match what:
        case "qsize":
            return len(queue.items)
        case "empty":
            return not queue.items
        case _:
            compare(m, "<", 0, queue.maxsize)
            return queue.full


_SIMPLE = {
    "put": Method(put, "sync"),
    "put_nowait": Method(put_nowait, "sync"),
    "get": Method(get, "sync"),
    "get_nowait": Method(get_nowait, "sync"),
    "qsize": _look("qsize"),
    "empty": _look("empty"),
}
_FULL = {
    **_SIMPLE,
    "full": _look("full"),
    "task_done": Method(task_done, "sync"),
    "join": Method(join, "sync"),
}
QUEUE_METHODS = {
    "Queue": _FULL,
    "LifoQueue": _FULL,
    "PriorityQueue": _FULL,
    "SimpleQueue": _SIMPLE,
}
_QUEUE = BuiltinType("Queue", _new("Queue"), module="queue", kind="pure")
QUEUE_TYPES = {
    "Queue": _QUEUE,
    **{
        kind: BuiltinType(kind, _new(kind), (_QUEUE,), module="queue", kind="pure")
        for kind in ("LifoQueue", "PriorityQueue")
    },
    "SimpleQueue": BuiltinType("SimpleQueue", _new("SimpleQueue"), module="_queue", kind="pure"),
}
