"""`threading.Semaphore` and `threading.BoundedSemaphore`.

Follows "Semaphore Objects" of the `threading` documentation of CPython.

See https://docs.python.org/3/library/threading.html#semaphore-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.classes import type_name
from core.machine.events import Kind
from core.machine.locations import WHOLE, Mode
from core.machine.natives import BuiltinType, Method
from core.machine.operators import compare
from core.machine.plain import operand_name
from core.machine.primitives.objects import SemaphoreObject
from core.machine.signature import matched, number, seconds
from core.machine.state import TIMEOUT
from core.machine.threads import Wait
from core.machine.thrown import Thrown, UnmodelledError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import Native
    from core.machine.values import Ref, Value


def _new(kind: str) -> Native:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        (value,) = matched(kind, (("value", 1),), args, kwargs)
        value = number(m, value)
        if compare(m, "<", value, 0):
            raise Thrown("ValueError", "semaphore initial value must be >= 0")
        if not isinstance(value, int):
            raise UnmodelledError("a Semaphore whose value is not whole is not simulated")
        return m.new(SemaphoreObject(kind, value, value))

    return new


def acquire(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Take a permit; False if there is none at once, or in time."""
    parameters = (("blocking", True), ("timeout", None))
    blocking, timeout = matched("acquire", parameters, args, kwargs)
    if not blocking and timeout is not None:
        raise Thrown("ValueError", "can't specify timeout for non-blocking acquire")
    ref = cast("Ref", owner)
    if timeout is not None and not isinstance(timeout := number(m, timeout), int | float):
        return _take_at_once(m, ref, timeout)
    deadline = None if timeout is None else m.deadline(seconds(m, timeout))
    return take(m, ref, Wait("permit", ref, deadline) if blocking else None)


def _take_at_once(m: Machine, ref: Ref, timeout: Value) -> Value:
    """Take a permit with a *timeout* that is no number, which CPython adds up if it has to wait."""
    if m.permits and cast("SemaphoreObject", m.heap[ref]).value <= 0:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        kind = operand_name(m, timeout)
        raise Thrown("TypeError", f"unsupported operand type(s) for +: 'float' and '{kind}'")
    return take(m, ref, None)


def take(m: Machine, ref: Ref, wait: Wait | None) -> Value:
    """One attempt at a permit: True, False where it gives up, or NOT_NOW with *wait* noted."""
    m.wait = wait
    if not m.permits:
        return NOT_NOW
    semaphore = cast("SemaphoreObject", m.heap[ref])
    gives_up = wait is None or m.way == TIMEOUT
    there = semaphore.value > 0 and m.way != TIMEOUT
    if not (there or gives_up):
        return NOT_NOW
    m.wait = None
    if not there:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        return False
    if wait is not None and wait.deadline is None:
        # Only without a timeout: with one it shows whether there was a permit.
        m.access(ref, WHOLE, Mode.TAKE)
    semaphore = cast("SemaphoreObject", m.own(ref))
    semaphore.value -= 1
    m.visible(Kind.PERMIT_TAKEN, ref, None, semaphore.value)
    return True


def release(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Give back *n* permits."""
    (count,) = matched("release", (("n", 1),), args, kwargs)
    count = number(m, count)
    if compare(m, "<", count, 1):
        raise Thrown("ValueError", "n must be one or more")
    if not isinstance(count, int):
        kind = type_name(m, count)
        raise Thrown("TypeError", f"'{kind}' object cannot be interpreted as an integer")
    if not m.permits:
        return NOT_NOW
    ref = cast("Ref", owner)
    semaphore = cast("SemaphoreObject", m.heap[ref])
    if semaphore.bounded and semaphore.value + count > semaphore.initial:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("ValueError", "Semaphore released too many times")
    # Of a bounded one it fails or not by how many there are, so that is a look at the number.
    if not semaphore.bounded:
        m.access(ref, WHOLE, Mode.GIVE)
    semaphore = cast("SemaphoreObject", m.own(ref))
    semaphore.value += count
    m.visible(Kind.PERMIT_GIVEN, ref, None, semaphore.value)
    return None


def enter(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """The beginning of ``with semaphore:``."""
    return take(m, cast("Ref", owner), Wait("permit", cast("Ref", owner)))


def leave(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """The end of ``with semaphore:``."""
    return release(m, owner, (), {})


_METHODS = {
    "acquire": Method(acquire, "sync"),
    "release": Method(release, "sync"),
    "__enter__": Method(enter, "sync"),
    "__exit__": Method(leave, "sync"),
}
SEMAPHORE_METHODS = {"Semaphore": _METHODS, "BoundedSemaphore": _METHODS}
_SEMAPHORE = BuiltinType("Semaphore", _new("Semaphore"), module="threading", kind="pure")
SEMAPHORE_TYPES = {
    "Semaphore": _SEMAPHORE,
    "BoundedSemaphore": BuiltinType(
        "BoundedSemaphore",
        _new("BoundedSemaphore"),
        (_SEMAPHORE,),
        module="threading",
        kind="pure",
    ),
}
