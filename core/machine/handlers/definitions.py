"""Making functions and classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.language.compiler.function_attributes import DESCRIPTION
from core.machine.calls import push
from core.machine.class_making import Making, is_descriptor, makes_itself, making, new_class
from core.machine.class_objects import ClassObject
from core.machine.classes import lookup
from core.machine.frames import CLASS_BODY, PLAIN, Frame
from core.machine.machine import SWITCH
from core.machine.natives import BuiltinType
from core.machine.objects import DictObject, Instance
from core.machine.thrown import CallProgram, Thrown
from core.machine.type_table import TYPES
from core.machine.values import MISSING, UNBOUND, Function, Ref, SuperValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def make_function(
    place: Place,
    d: int,
    number: int,
    defaults: tuple[int, ...],
    kwdefaults: tuple[tuple[str, int], ...],
    cells: tuple[int, ...],
) -> Handler:
    after, code = place.after, place.codes[number].code
    described = (code.name, code.qualname, code.doc, code.module)
    known = tuple(zip(DESCRIPTION, described, strict=True)) if code.renamed else ()

    def handler(m: Machine, r: list[Value]) -> int:
        attributes = (m.new(Instance(TYPES["function"], dict(known))),) if code.attributes else ()
        r[d] = Function(
            code,
            tuple([r[default] for default in defaults]),
            tuple([(name, r[default]) for name, default in kwdefaults]),
            (*[r[cell] for cell in cells], *attributes),
            home=m.address(),
        )
        return after

    return handler


def make_class(
    place: Place,
    d: int,
    number: int,
    qualname: str,
    bases: tuple[int, ...],
    keywords: tuple[tuple[str, int], ...],
    cells: tuple[int, ...],
) -> Handler:
    """Runs the class body; `build_class` at its end makes the class of its variables."""
    after, linked = place.after, place.codes[number]
    ours = linked.code.own

    def handler(m: Machine, r: list[Value]) -> int:
        parents = tuple([r[base] for base in bases if not _is_generic(r[base])])
        given = tuple([(name, r[reg]) for name, reg in keywords])
        made = making(m, qualname, parents, given, ours=ours)
        m.image.ready(linked)
        function = Function(linked.code, cells=tuple([r[cell] for cell in cells]))
        frame = cast("Frame", m.frame)
        push(m, function, linked, linked.blank.copy(), d, CLASS_BODY, tuple(made))
        frame.pc = after
        return SWITCH

    return handler


def _is_generic(base: Value) -> bool:
    """Whether *base* says nothing about instances; Generic and Protocol say how to subscript."""
    known = isinstance(base, BuiltinType) and base.module == "typing"
    return known and base.name not in {"Generic", "Protocol"}  # type: ignore[attr-defined]


def build_class(
    place: Place,
    d: int,
    names: tuple[tuple[str, int], ...],
    cell: int,
    annotations: tuple[tuple[str, str], ...],
) -> Handler:
    after, doc = place.after, place.linked.code.doc
    module = place.linked.code.module

    def handler(m: Machine, r: list[Value]) -> int:
        frame = cast("Frame", m.frame)
        made = Making(*cast("tuple[Value, ...]", frame.extra))  # type: ignore[arg-type]
        fields = {name: r[reg] for name, reg in names if r[reg] is not UNBOUND}
        fields["__doc__"] = doc
        if annotations:
            fields["__annotations__"] = annotations
        if cell >= 0:
            fields["__classcell__"] = r[cell]
        # What the class statement gives is the value of the frame that ran its body.
        frame.role = PLAIN
        if made.meta is not None and makes_itself(m, made.meta):
            raise _left_to_metaclass(m, made, fields, module)
        r[d] = new_class(m, made, fields, module)
        return after

    return handler


def _left_to_metaclass(
    m: Machine, made: Making, fields: dict[str, Value], module: str
) -> CallProgram:
    """The call by which a metaclass makes its class."""
    told: dict[Value, Value] = {"__module__": module, "__qualname__": made.qualname}
    told.update(fields)
    namespace = m.new(DictObject(told))
    keywords = m.new(DictObject(dict(made.keywords)))
    name = made.qualname.rpartition(".")[2]
    return CallProgram("_call_metaclass", made.meta, name, made.bases, namespace, keywords)


def finish_class(place: Place, d: int, s: int, keywords: tuple[tuple[str, int], ...]) -> Handler:
    """Tells attributes and bases of the new class, and lets a base of the library work it over."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        cls = r[s]
        obj = m.heap[cls] if isinstance(cls, Ref) else None
        if not isinstance(obj, ClassObject):
            return after  # Whatever a metaclass has made of it.
        for base in obj.mro[1:]:
            hook = lookup(m, base, "<finish_class>") if isinstance(base, Ref) else MISSING
            if hook is not MISSING:
                raise CallProgram(hook, cls)
        given: dict[Value, Value] = {n: r[reg] for n, reg in keywords if n != "metaclass"}
        if not makes_itself(m, obj.metaclass) and (given or _has_hooks(m, obj)):
            raise CallProgram("_announce_class", cls, m.new(DictObject(given)))
        return after

    return handler


def _has_hooks(m: Machine, obj: ClassObject) -> bool:
    """Whether something wants to be told of the new class."""
    if any(is_descriptor(m, value, ("__set_name__",)) for value in obj.fields.values()):
        return True
    return any(lookup(m, base, "__init_subclass__") is not MISSING for base in obj.bases)


def super_(place: Place, d: int, c: int, s: int | None) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        if s is None:
            raise Thrown("RuntimeError", "super(): no arguments")
        r[d] = SuperValue(r[c], r[s])
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "make_function": make_function,
    "make_class": make_class,
    "build_class": build_class,
    "finish_class": finish_class,
    "super": super_,
}
