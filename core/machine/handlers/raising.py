"""Raising and catching exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.language.program import OF_RAISING
from core.machine.calls import call_value
from core.machine.classes import (
    is_class,
    is_subclass,
    lookup,
    mro_of,
    native_kind,
    type_name,
    type_of,
)
from core.machine.errors import TRACEBACK, handled_exception, make_exception
from core.machine.events import Kind
from core.machine.machine import REST, SWITCH
from core.machine.natives import BuiltinType
from core.machine.objects import Instance
from core.machine.plain import operand_name
from core.machine.primitives.objects import LockObject
from core.machine.slots import METHODS
from core.machine.thrown import Thrown, ThrownObject
from core.machine.types.exceptions import EXCEPTIONS
from core.machine.values import ENTERED, MISSING, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.frames import Frame
    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def _is_exception_class(m: Machine, value: Value) -> bool:
    return is_class(m, value) and is_subclass(m, value, EXCEPTIONS["BaseException"])


def _is_exception(m: Machine, value: Value) -> bool:
    return isinstance(value, Ref) and _is_exception_class(m, type_of(m, value))


def make_error(place: Place, d: int, s: int) -> Handler:
    """What a `raise` statement raises: an exception class is called first."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        error = r[s]
        if _is_exception_class(m, error):
            frame = cast("Frame", m.frame)
            # `raise ValueError` is `raise ValueError()`: see "The raise statement" in the language
            # reference.
            error = call_value(m, error, (), {}, d)
            if error is ENTERED:
                frame.pc = after
                return SWITCH
        r[d] = error
        return after

    return handler


def raise_(place: Place, s: int, cause: int | None) -> Handler:
    # Where nobody asks for what is stored then, it is no step of its own.
    asked = not place.quiet and not OF_RAISING.isdisjoint(place.image.stored_attributes)

    def handler(m: Machine, r: list[Value]) -> int:
        error = r[s]
        if not _is_exception(m, error):
            raise Thrown("TypeError", "exceptions must derive from BaseException")
        if asked and m.heap[cast("Ref", error)].shared:
            if not m.permits:
                return REST
            m.site = place.site
            m.visible(Kind.WRITE, cast("Ref", error), TRACEBACK, None)
        if cause is not None:
            _give_cause(m, cast("Ref", error), r[cause])
        raise ThrownObject(error)

    return handler


def _give_cause(m: Machine, error: Ref, reason: Value) -> None:
    if _is_exception_class(m, reason):
        reason = call_value(m, reason, (), {}, -1)
    if reason is not None and not _is_exception(m, reason):
        raise Thrown("TypeError", "exception causes must derive from BaseException")
    obj = m.own(error)
    assert isinstance(obj, Instance)
    if obj.shared:
        m.publish(reason)
    obj.fields["__cause__"] = reason
    # As `PyException_SetCause`; `from None` hides the context without forgetting it.
    obj.fields["__suppress_context__"] = True


def reraise(place: Place, s: int) -> Handler:
    def handler(m: Machine, r: list[Value]) -> int:
        raise ThrownObject(r[s], again=True)

    return handler


def reraise_current(place: Place) -> Handler:
    pc = place.pc

    def handler(m: Machine, r: list[Value]) -> int:
        error = handled_exception(m, pc)
        if error is None:
            raise Thrown("RuntimeError", "No active exception to reraise")
        raise ThrownObject(error, again=True)

    return handler


def match_exception(place: Place, d: int, s: int, wanted: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = _matches(m, type_of(m, r[s]), r[wanted])
        return after

    return handler


def _matches(m: Machine, cls: Value, wanted: Value) -> bool:
    kinds = wanted if isinstance(wanted, tuple) else (wanted,)
    # All of them are checked before any is compared, but only where the clause is reached; a
    # tuple in the tuple is no class (`check_except_type_valid` in CPython's Python/ceval.c).
    if not all(_is_exception_class(m, kind) for kind in kinds):
        raise Thrown(
            "TypeError",
            "catching classes that do not inherit from BaseException is not allowed",
        )
    return any(is_subclass(m, cls, kind) for kind in kinds)


def fail_assertion(place: Place, s: int | None) -> Handler:
    def handler(m: Machine, r: list[Value]) -> int:
        values = () if s is None else (r[s],)
        raise ThrownObject(make_exception(m, "AssertionError", values))

    return handler


def type_of_(place: Place, d: int, s: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = type_of(m, r[s])
        return after

    return handler


def check_manager(place: Place, s: int) -> Handler:
    """Complains before anything is entered if *s* is no context manager."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        if type(value) is Ref and type(m.heap[value]) is LockObject:
            return after
        for name, also in (("__enter__", ""), ("__exit__", " (missed __exit__ method)")):
            if not _has_special(m, value, name):
                operand_name(m, value, name)  # gives up where CPython's class has it
                raise Thrown(
                    "TypeError",
                    f"'{type_name(m, value)}' object does not support the context manager"
                    f" protocol{also}",
                )
        return after

    return handler


def _has_special(m: Machine, value: Value, name: str) -> bool:
    if name in METHODS[native_kind(m, value)]:
        return True
    cls = type_of(m, value)
    if lookup(m, cls, name) is not MISSING:
        return True
    return any(isinstance(b, BuiltinType) and name in METHODS[b.name] for b in mro_of(m, cls))


FACTORIES: Mapping[str, Factory] = {
    "make_error": make_error,
    "raise": raise_,
    "reraise": reraise,
    "reraise_current": reraise_current,
    "match_exception": match_exception,
    "fail_assertion": fail_assertion,
    "type_of": type_of_,
    "check_manager": check_manager,
}
