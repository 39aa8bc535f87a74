"""Making functions and classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.language.vocabulary import METACLASS_DUNDERS
from core.machine.builtins.types import TYPES
from core.machine.calls import push
from core.machine.classes import (
    is_class,
    is_metaclass,
    is_subclass,
    linearise,
    lookup,
    type_name,
)
from core.machine.frames import CLASS_BODY, PLAIN, Frame
from core.machine.machine import SWITCH
from core.machine.objects import Cell, ClassObject, DictObject, Instance, PropertyObject
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import MISSING, UNBOUND, BuiltinType, Function, Ref, SuperValue

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.image import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

    _Head = tuple[str, tuple[Ref | BuiltinType, ...], Ref | None]

HOOKED = {"__setattr__", "__slots__"}
_CONFLICT = (
    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the"
    " metaclasses of all its bases"
)
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
    place: Place,
    d: int,
    number: int,
    qualname: str,
    bases: tuple[int, ...],
    above: int | None,
    cells: tuple[int, ...],
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
        metaclass = _metaclass_of(m, parents, TYPES["type"] if above is None else r[above])
        m.image.ready(linked)
        function = Function(linked.code, cells=tuple(r[cell] for cell in cells))
        frame = cast("Frame", m.frame)
        head = (qualname, parents, metaclass)
        push(m, function, linked, linked.blank.copy(), d, CLASS_BODY, head)
        frame.pc = after
        return SWITCH

    return handler


def _metaclass_of(m: Machine, parents: tuple[Value, ...], given: Value) -> Ref | None:
    """The metaclass of a class with these *parents*, None if it is a built-in one.

    Raises:
        Thrown: TypeError if there is none that derives from all.
    """
    found = given if isinstance(given, Ref) else None
    if found is not None and not (is_class(m, found) and is_metaclass(m, found)):
        raise UnmodelledError("a metaclass that is not derived from type is not simulated")
    for parent in parents:
        other = m.heap[parent].metaclass if isinstance(parent, Ref) else None  # type: ignore[attr-defined]
        if other is None or (found is not None and is_subclass(m, found, other)):
            continue
        if found is not None and not is_subclass(m, other, found):
            raise Thrown("TypeError", _CONFLICT)
        found = other
    return found


def _check_base(base: BuiltinType) -> None:
    """Refuse *base* if no class can inherit from it, here or in CPython.

    Raises:
        Thrown: TypeError, as in CPython.
        UnmodelledError: CPython would make the class.
    """
    if base in {TYPES["object"], TYPES["type"]} or base.module == "typing":
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
        qualname, bases, metaclass = cast("_Head", cast("Frame", m.frame).extra)
        fields = {name: r[reg] for name, reg in names if r[reg] is not UNBOUND}
        fields["__doc__"] = doc
        if annotations:
            fields["__annotations__"] = annotations
        rest = linearise(m, bases) if bases else (TYPES["object"],)
        name = qualname.rpartition(".")[2]
        obj = ClassObject(name, qualname, bases, (), fields, module, metaclass)
        ref = m.new(obj)
        obj.mro = (ref, *cast("tuple[Ref | BuiltinType, ...]", rest))
        if TYPES["type"] in rest:
            _check_metaclass(fields)
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


def _check_metaclass(fields: Collection[str]) -> None:
    """Refuse what a metaclass must not define here.

    Raises:
        UnmodelledError: it does.
    """
    for name in fields:
        if name.startswith("__") and name.endswith("__") and name not in METACLASS_DUNDERS:
            raise UnmodelledError(f"{name} of a metaclass is not simulated; use a class decorator")


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
        if obj.metaclass is not None and lookup(m, obj.metaclass, "__init__") is not MISSING:
            namespace = m.new(DictObject(dict(obj.fields.items())))
            raise CallProgram("_init_class", cls, obj.name, obj.bases, namespace)
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
