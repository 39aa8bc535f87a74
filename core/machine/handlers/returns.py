"""Returning to the caller, or from a thread's last frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.classes import type_name
from core.machine.events import Kind
from core.machine.frames import INIT, PLAIN, RESUMED, Frame
from core.machine.handlers.iteration import may_rest
from core.machine.iterators import GeneratorObject
from core.machine.machine import REST, SWITCH
from core.machine.thrown import Thrown
from core.machine.values import END, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def return_(place: Place, s: int) -> Handler:
    site = place.site

    def handler(m: Machine, r: list[Value]) -> int:
        frame = cast("Frame", m.frame)
        parent = frame.parent
        if parent is None:
            return _end_of_thread(m, site)
        role = frame.role
        if role == RESUMED and not may_rest(m, place, cast("Ref", frame.extra)):
            return REST
        if parent.epoch is not m.epoch:
            parent = m.own_frame(parent)
        if role == PLAIN:
            parent.regs[frame.result] = r[s]
        elif role == RESUMED:
            _end_of_generator(m, frame, r[s])
            parent.regs[frame.result] = END
        elif role == INIT and r[s] is not None:
            kind = type_name(m, r[s])
            raise Thrown("TypeError", f"__init__() should return None, not '{kind}'")
        m.frame = parent
        return SWITCH

    return handler


def _end_of_generator(m: Machine, frame: Frame, value: Value) -> None:
    generator = m.own(cast("Ref", frame.extra))
    assert isinstance(generator, GeneratorObject)
    generator.frame, generator.running, generator.result = None, False, value


def _end_of_thread(m: Machine, site: int) -> int:
    """The end of a thread is a step: others may be waiting for it."""
    if not m.permits:
        return REST
    thread = m.own_thread(m.tid)
    m.site = site
    m.visible(Kind.END, thread.ref, None, None)
    thread.status, thread.frame = "finished", None
    m.frame = None
    return REST


FACTORIES: Mapping[str, Factory] = {
    "return": return_,
}
