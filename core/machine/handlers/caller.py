"""How a call is carried out, whatever is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, contained, shared_container, touch
from core.machine.attributes import get_attribute
from core.machine.builtins.calling import computed_by
from core.machine.calls import call_value, push
from core.machine.classes import native_kind
from core.machine.events import Kind
from core.machine.format_strings import looks_into
from core.machine.limits import HEAVY, SIZED
from core.machine.machine import REST, SWITCH, TIRED
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.slots import METHODS
from core.machine.thrown import CallProgram
from core.machine.values import ENTERED, BoundNative, Function, Ref

if TYPE_CHECKING:
    from core.machine.frames import Frame
    from core.machine.linked import Place
    from core.machine.machine import Machine
    from core.machine.natives import Method
    from core.machine.values import Value

_CALLED: Final = frozenset({BoundNative, BuiltinFunction, BuiltinType})
"""What is called by the host itself where a built-in function is given it."""


class Caller:
    """Carries out the calls of one instruction, whose result goes to register *result*."""

    __slots__ = ("_after", "_place", "_result", "_site")

    def __init__(self, place: Place, result: int) -> None:
        self._place = place
        self._result = result
        self._after = place.after
        self._site = place.site

    def function(self, m: Machine, function: Function, values: list[Value]) -> int:
        """Call a function of the program with positional arguments."""
        m.fuel -= 1
        if m.fuel < 0:
            if not m.permits:
                m.fuel = TIRED
                return REST
            m.site = self._site
            m.visible(Kind.GIVE_WAY, None, None, None)
        linked = m.image.linked[function.code]
        # Code is bound when it first runs: most of a library never does.
        if not linked.ops:
            m.image.ready(linked)
        code = linked.code
        frame = cast("Frame", m.frame)
        if len(values) == code.positional and not (code.kwonly or code.star or code.double_star):
            # The usual case without `bind`: so many positional parameters, none by keyword only and
            # no stars.
            values.extend(linked.blank[len(values) :])
            entered = push(m, function, linked, values, self._result)
        else:
            value = call_value(m, function, tuple(values), {}, self._result)
            entered = value is ENTERED
        frame.pc = self._after
        return SWITCH if entered else self._after

    def step(
        self, m: Machine, r: list[Value], callee: BuiltinFunction, args: tuple[Value, ...]
    ) -> int:
        """Call a native that sees to its own visibility."""
        m.site, m.result = self._site, self._result
        frame = cast("Frame", m.frame)
        return self._finish(m, frame, r, callee.call(m, args, {}))

    def any(
        self,
        m: Machine,
        r: list[Value],
        callee: Value,
        args: tuple[Value, ...],
        kwargs: dict[str, Value],
    ) -> int:
        """Call *callee*, of whatever type it is."""
        m.site, m.result = self._site, self._result
        if isinstance(callee, BoundNative):
            method = METHODS[native_kind(m, callee.receiver)].get(callee.name)
            if method is not None:
                return self.native_method(m, r, callee.receiver, method, callee.name, args, kwargs)
        ref, kind = None, Kind.READ
        if isinstance(callee, BuiltinFunction | BuiltinType):
            if callee.kind == "read":
                ref = shared_container(m, (*args, *kwargs.values()))
                if ref is None and len(args) + len(kwargs) > 1:
                    ref = _seen_by_function(m, (*args, *kwargs.values()))
            elif callee.kind == "deep":
                # Of what quiet code hands on only what lies inside can be the program's.
                find = shared_container if self._place.quiet else contained
                ref = find(m, (*args, *kwargs.values()))
            elif callee.kind == "write":
                ref, kind = shared_container(m, args[:1]), Kind.WRITE
        frame = cast("Frame", m.frame)
        value = touch(
            m,
            self._place,
            ref,
            lambda: call_value(m, callee, args, kwargs, self._result),
            kind=kind,
        )
        if ref is not None and kind is Kind.WRITE and value is not NOT_NOW:
            m.publish((*args[1:], *kwargs.values()))
        return self._finish(m, frame, r, value)

    def native_method(
        self, m: Machine, r: list[Value], owner: Value, method: Method, name: str,
        args: tuple[Value, ...], kwargs: dict[str, Value],
    ) -> int:  # fmt: skip
        """Call a method of a built-in type."""
        m.site, m.result = self._site, self._result
        frame = cast("Frame", m.frame)
        effect = method.effect
        ref = shared_container(m, (owner,)) if effect != "pure" else None
        if ref is None and effect != "sync":
            values = (*args, *kwargs.values())
            if name == "format":
                ref = contained(m, values, fields=looks_into(owner))
            else:
                ref = shared_container(m, values)
                if ref is None and kwargs:
                    ref = _seen_by_function(m, (owner, *values))
        kind = Kind.WRITE if effect == "write" and ref is owner else Kind.READ
        value = touch(
            m,
            self._place,
            ref,
            lambda: method.call(m, owner, args, kwargs),
            kind=kind,
        )
        if value is NOT_NOW:
            return REST
        # From now on what was put in is within reach of others.
        if effect == "write" and isinstance(owner, Ref) and m.heap[owner].shared:
            m.publish((*args, *kwargs.values()))
        return self._finish(m, frame, r, value)

    def attribute(
        self, m: Machine, r: list[Value], owner: Value, name: str, args: tuple[Value, ...],
        kwargs: dict[str, Value],
    ) -> int:  # fmt: skip
        """Call ``owner.name``, which is not a method of a built-in type.

        The compiler uses `load_attr` and `call` instead where finding the method can be
        a visible read.
        """
        try:
            callee = get_attribute(m, owner, name)
        except CallProgram:
            # Program code makes the attribute first, and then that is called.
            raise CallProgram("_call_attribute", owner, name, *args, kwargs=kwargs) from None
        return self.any(m, r, callee, args, kwargs)

    def _finish(self, m: Machine, frame: Frame, r: list[Value], value: Value) -> int:
        if value is NOT_NOW:
            return REST
        if value is ENTERED:
            frame.pc = self._after
            return SWITCH
        if type(value) in SIZED and len(cast("str", value)) > HEAVY:
            m.work(len(cast("str", value)))
        r[self._result] = value
        return self._after


def _seen_by_function(m: Machine, values: tuple[Value, ...]) -> Ref | None:
    """What others can reach of what a built-in function among *values* is to be called with."""
    for value in values:
        if type(value) in _CALLED:
            reads = getattr(value, "kind", "read") != "pure"
        else:
            reads = computed_by(m, value) is not None
        if reads:
            return contained(m, values, fields=True)
    return None
