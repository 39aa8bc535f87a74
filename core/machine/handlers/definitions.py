"""Making functions and classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.builtins.types import TYPES
from core.machine.calls import push
from core.machine.classes import is_class, linearise, lookup, type_name
from core.machine.frames import CLASS_BODY, PLAIN, Frame
from core.machine.machine import SWITCH
from core.machine.objects import Cell, ClassObject, Instance, PropertyObject
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import MISSING, UNBOUND, BuiltinType, Function, Ref, SuperValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.image import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

HOOKED = {"__setattr__", "__slots__"}
_SEALED = frozenset(
    """
    NoneType NotImplementedType bool builtin_function_or_method dict_items dict_keys dict_values
    ellipsis function generator lock method range slice timezone
    """.split()
)
"""Built-in classes that no class can inherit from in CPython either."""


def make_function(
    place: Place,
    d: int,
    number: int,
    defaults: tuple[int, ...],
    kwdefaults: tuple[tuple[str, int], ...],
    cells: tuple[int, ...],
) -> Handler:
    after, code = place.after, place.codes[number].code

    def handler(m: Machine, r: list[Value]) -> int:
        attributes = (m.new(Instance(TYPES["function"], {})),) if code.attributes else ()
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
    place: Place, d: int, number: int, qualname: str, bases: tuple[int, ...], cells: tuple[int, ...]
) -> Handler:
    """Runs the class body; `build_class` at its end makes the class of its variables."""
    after, linked = place.after, place.codes[number]
    ours = linked.code.module == "__main__"

    def handler(m: Machine, r: list[Value]) -> int:
        parents = tuple(r[base] for base in bases if not _is_generic(r[base]))
        for parent in parents:
            if not is_class(m, parent):
                kind = type_name(m, parent)
                raise Thrown("TypeError", f"cannot make a class from '{kind}' object")
            if ours and isinstance(parent, BuiltinType):
                _check_base(parent)
        m.image.ready(linked)
        function = Function(linked.code, cells=tuple(r[cell] for cell in cells))
        frame = cast("Frame", m.frame)
        push(m, function, linked, linked.blank.copy(), d, CLASS_BODY, (qualname, parents))
        frame.pc = after
        return SWITCH

    return handler


def _check_base(base: BuiltinType) -> None:
    """Refuse *base* if no class can inherit from it, here or in CPython.

    Raises:
        Thrown: TypeError, as in CPython.
        UnmodelledError: CPython would make the class.
    """
    if base is TYPES["object"] or base.module == "typing":
        return
    if any(each.name == "BaseException" for each in base.mro):
        return
    if base.name in _SEALED:
        raise Thrown("TypeError", f"type '{base.qualified_name}' is not an acceptable base type")
    raise UnmodelledError(f"{base.name} cannot be a base class here; keep one in an attribute")


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
        qualname, bases = cast(
            "tuple[str, tuple[Ref | BuiltinType, ...]]", cast("Frame", m.frame).extra
        )
        fields = {name: r[reg] for name, reg in names if r[reg] is not UNBOUND}
        fields["__doc__"] = doc
        if annotations:
            fields["__annotations__"] = annotations
        rest = linearise(m, bases) if bases else (TYPES["object"],)
        name = qualname.rpartition(".")[2]
        obj = ClassObject(name, qualname, bases, (), fields, module)
        ref = m.new(obj)
        obj.mro = (ref, *cast("tuple[Ref | BuiltinType, ...]", rest))
        obj.plain = _is_plain(m, obj)
        obj.fields["__abstractmethods__"] = _abstract_methods(m, ref)
        for value in tuple(obj.fields.values()):
            m.publish(value)
        if cell >= 0:
            holder = m.own(cast("Ref", r[cell]))
            assert isinstance(holder, Cell)
            holder.value = ref
        # What the class statement gives is the value of the frame that ran its body.
        cast("Frame", m.frame).role = PLAIN
        r[d] = ref
        return after

    return handler


def _is_plain(m: Machine, obj: ClassObject) -> bool:
    """Whether storing an attribute of an instance just puts it there."""
    for base in obj.mro[1:]:
        if isinstance(base, Ref):
            parent = m.heap[base]
            assert isinstance(parent, ClassObject)
            if not parent.plain:
                return False
    return not any(
        name in HOOKED or (isinstance(value, Ref) and isinstance(m.heap[value], PropertyObject))
        for name, value in obj.fields.items()
    )


def _abstract_methods(m: Machine, ref: Ref) -> tuple[str, ...]:
    obj = m.heap[ref]
    assert isinstance(obj, ClassObject)
    candidates = {name for name in obj.fields if _is_abstract(m, obj.fields[name])}
    for base in obj.bases:
        inherited = lookup(m, base, "__abstractmethods__")
        if isinstance(inherited, tuple):
            candidates.update(str(name) for name in inherited)
    return tuple(sorted(n for n in candidates if _is_abstract(m, lookup(m, ref, n))))


def _is_abstract(m: Machine, value: Value) -> bool:
    obj = m.heap[value] if isinstance(value, Ref) else None
    if not isinstance(obj, PropertyObject):
        return False
    return obj.kind == "abstractmethod" or _is_abstract(m, obj.getter)


def finish_class(place: Place, d: int, s: int) -> Handler:
    """Lets a base class of the library have its say about the new class, as Enum does."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        cls = cast("Ref", r[s])
        obj = m.heap[cls]
        assert isinstance(obj, ClassObject)
        for base in obj.mro[1:]:
            hook = lookup(m, base, "_finish_class") if isinstance(base, Ref) else MISSING
            if hook is not MISSING:
                raise CallProgram(hook, cls)
        return after

    return handler


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
