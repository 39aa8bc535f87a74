"""Making class objects: their bases, resolution order and metaclass.

Follows section 3.3.3 "Customizing class creation" of the Python language reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.class_objects import ClassObject, PropertyObject
from core.machine.classes import is_class, is_subclass, linearise, lookup, type_name
from core.machine.hidden import SPACE
from core.machine.natives import BuiltinType
from core.machine.objects import Cell, DictObject, Instance
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import MISSING, Function, Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

MEDDLERS: Final = frozenset({"__getattribute__", "__set__", "__delete__"})
"""What a class defines that comes before what is stored in an instance."""
HOOKED: Final = {"__setattr__", "__slots__"}
"""What a class defines that meddles with storing attributes in its instances."""


_SEALED: Final = frozenset(
    """
    NoneType NotImplementedType bool builtin_function_or_method dict_items dict_keys dict_values
    ellipsis function generator lock method range slice timezone
    """.split()
)
"""Built-in classes that no class can inherit from in CPython either."""


class Making(NamedTuple):
    """A class statement at work: what the class is to be called, its *bases* and the rest."""

    qualname: str
    bases: tuple[Ref | BuiltinType, ...]
    meta: Ref | None
    keywords: tuple[tuple[str, Value], ...]


def making(
    m: Machine,
    qualname: str,
    bases: tuple[Value, ...],
    keywords: tuple[tuple[str, Value], ...],
    *,
    ours: bool,
) -> Making:
    """What a class statement with these *bases* and *keywords* is about to make.

    *ours* says that it stands in the program and not in the library.

    Raises:
        Thrown: TypeError where a base is no class, or metaclasses are in conflict.
    """
    for base in bases:
        if not is_class(m, base):
            kind = type_name(m, base)
            raise Thrown("TypeError", f"cannot make a class from '{kind}' object")
        if isinstance(base, BuiltinType) and ours:
            _check_base(base)
    given = dict(keywords).get("metaclass", TYPES["type"])
    meta = _metaclass(m, given, bases)
    # `__init_subclass__` gets all keywords but this one.
    rest = tuple([pair for pair in keywords if pair[0] != "metaclass"])
    return Making(qualname, cast("tuple[Ref | BuiltinType, ...]", bases), meta, rest)


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


def _metaclass(m: Machine, given: Value, bases: tuple[Value, ...]) -> Ref | None:
    """The most derived of *given* and the metaclasses of *bases*; None for `type`."""
    if not is_class(m, given) or not is_subclass(m, given, TYPES["type"]):
        raise UnmodelledError(
            "a metaclass that does not derive from type is not simulated;"
            " write class Meta(type), or a class decorator"
        )
    # As `_PyType_CalculateMetaclass` in CPython's Objects/typeobject.c.
    winner = given
    for base in bases:
        meta = meta_of(m, base) or TYPES["type"]
        if is_subclass(m, winner, meta):
            continue
        if not is_subclass(m, meta, winner):
            message = (
                "metaclass conflict: the metaclass of a derived class must be a (non-strict)"
                " subclass of the metaclasses of all its bases"
            )
            raise Thrown("TypeError", message)
        winner = meta
    return winner if isinstance(winner, Ref) else None


def meta_of(m: Machine, cls: Value) -> Ref | None:
    """The metaclass of *cls*; None for `type`."""
    obj = m.heap[cls] if isinstance(cls, Ref) else None
    return obj.metaclass if isinstance(obj, ClassObject) else None


def makes_itself(m: Machine, meta: Ref | None) -> bool:
    """Whether *meta* has a say in what its classes are made of."""
    hooks = ("__new__", "__init__")
    return meta is not None and any(lookup(m, meta, name) is not MISSING for name in hooks)


def new_class(m: Machine, made: Making, fields: dict[str, Value], module: str) -> Ref:
    """Make the class of the namespace *fields*."""
    fields = {name: as_class_attribute(m, value) for name, value in fields.items()}
    # No attribute of the class: CPython's `type.__new__` takes it out of the namespace, too.
    cell = fields.pop("__classcell__", None)
    qualname = fields.pop("__qualname__", made.qualname)
    module = str(fields.pop("__module__", module))
    bases = made.bases
    rest = linearise(m, bases) if bases else (TYPES["object"],)
    name = made.qualname.rpartition(".")[2]
    obj = ClassObject(name, str(qualname), bases, (), fields, module, made.meta)
    ref = m.new(obj)
    obj.mro = (ref, *cast("tuple[Ref | BuiltinType, ...]", rest))
    obj.plain = _is_plain(m, obj)
    obj.fields["__abstractmethods__"] = _abstract_methods(m, ref)
    # A class is within reach of everybody from the first, so all that it leads to is, too.
    for value in tuple(obj.fields.values()):
        m.publish(value)
    if isinstance(cell, Ref):
        # For `super()` and `__class__`: see "Creating the class object" in the data model.
        cast("Cell", m.own(cell)).value = ref
    return ref


def as_class_attribute(m: Machine, value: Value) -> Value:
    """Return what a class has where *value* is stored in it.

    A function that CPython has in C is no method there: it is called without the object.
    """
    if isinstance(value, Function) and not value.code.own and m.image.is_compiled(value.code):
        return m.new(PropertyObject("staticmethod", value))
    return value


def namespace_of(m: Machine, value: Value) -> dict[str, Value]:
    """The namespace in a dict that the program, or the prelude, made a class of."""
    obj = m.heap[value] if isinstance(value, Ref) else None
    if not isinstance(obj, DictObject):
        kind = type_name(m, value)
        raise Thrown("TypeError", f"type.__new__() argument 3 must be dict, not {kind}")
    return {str(key): value for key, value in obj.items.items()}


def is_descriptor(m: Machine, value: Value, hooks: tuple[str, ...]) -> bool:
    """Whether *value* is an object of the program whose class has one of *hooks*."""
    obj = m.heap[value] if isinstance(value, Ref) else None
    if not isinstance(obj, Instance):
        return False
    return any(lookup(m, obj.cls, hook) is not MISSING for hook in hooks)


def _is_plain(m: Machine, obj: ClassObject) -> bool:
    """Whether storing an attribute of an instance just puts it there."""
    if SPACE in m.image.stored_attributes:
        return False
    for base in obj.mro[1:]:
        if isinstance(base, Ref):
            parent = m.heap[base]
            assert isinstance(parent, ClassObject)
            if not parent.plain:
                return False
    return not any(name in HOOKED or meddles(m, value) for name, value in obj.fields.items())


def meddles(m: Machine, value: Value) -> bool:
    """Whether a class attribute with this *value* has a say in storing an attribute."""
    if not isinstance(value, Ref):
        return False
    return isinstance(m.heap[value], PropertyObject) or is_descriptor(m, value, ("__set__",))


def _abstract_methods(m: Machine, ref: Ref) -> tuple[str, ...]:
    obj = m.heap[ref]
    assert isinstance(obj, ClassObject)
    # Those of the bases are asked again by name, as this class may have put something in their
    # place.
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


def type_new(
    m: Machine, args: tuple[Value, ...], keywords: dict[str, Value]
) -> tuple[Ref, tuple[tuple[str, Value], ...]]:
    """What ``type.__new__(meta, name, bases, namespace, **keywords)`` makes, and for its bases."""
    if len(args) != 4:  # noqa: PLR2004 - the metaclass, and what is given to it
        given = len(args) - 1
        raise Thrown("TypeError", f"type.__new__() takes exactly 3 arguments ({given} given)")
    meta, name, bases, namespace = args
    if not isinstance(name, str) or not isinstance(bases, tuple):
        raise Thrown("TypeError", "type.__new__() needs a name and a tuple of bases")
    made = making(m, name, bases, (("metaclass", meta), *keywords.items()), ours=True)
    fields = namespace_of(m, namespace)
    module = fields.pop("__module__", "__main__")
    return new_class(m, made, fields, str(module)), made.keywords
