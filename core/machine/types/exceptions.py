"""The built-in exception classes: CPython's own hierarchy.

The hierarchy is read off the host's classes; an exception object is an `Instance` whose
field `args` holds what the class was called with, as everything else follows from that.
"""

from __future__ import annotations

import builtins
import re
import sys
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import MANY, Spec, methods
from core.machine.inside import looked_into
from core.machine.natives import BuiltinType
from core.machine.objects import Instance, ListObject
from core.machine.plain import hosted, operand_name
from core.machine.representation import arguments_of, derives
from core.machine.slots import Slots
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.value_text import repr_of, str_of
from core.machine.values import Ref, Traceback

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.machine.machine import Machine
    from core.machine.values import Value

_KEYWORDS: Final = {
    "ImportError": ("name", "path"),
    "NameError": ("name",),
    "AttributeError": ("name", "obj"),
}
"""What can be given to an exception by name, which is hardly ever anything."""
_NOT_FOUND: Final = re.compile(
    r"^(?:name|cannot access free variable) '(\w+)'|no attribute '(\w+)'$"
)


def _exception(name: str, base: BuiltinType, module: str = "builtins") -> BuiltinType:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        # Only OSError itself gives another class by number, its subclasses do not: see "OSError" in
        # "Built-in Exceptions".
        made = _by_number(args) if name == "OSError" else kind
        return m.new(Instance(made, exception_fields(m, kind, args, kwargs)))

    kind = BuiltinType(name, new, (base,), module=module, kind="pure")
    return kind


def _by_number(args: tuple[Value, ...]) -> BuiltinType:
    """The class that CPython makes of ``OSError(*args)``, by the number of the error."""
    known = len(args) > 1 and isinstance(args[0], int)
    return EXCEPTIONS[type(OSError(args[0], "")).__name__ if known else "OSError"]


def library_exception(name: str, base: str | BuiltinType, module: str) -> BuiltinType:
    """An exception of library *module* called *name*, which derives from *base*."""
    return _exception(name, EXCEPTIONS[base] if isinstance(base, str) else base, module)


def exception_fields(
    m: Machine, kind: BuiltinType, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> dict[str, Value]:
    """The fields of a new exception of class *kind*, or of one that derives from it.

    Raises:
        Thrown: TypeError if it cannot be made of these arguments.
    """
    known = next((_KEYWORDS[base.name] for base in kind.mro if base.name in _KEYWORDS), ())
    if any(name not in known for name in kwargs):
        if known:
            wrong = next(name for name in kwargs if name not in known)
            raise Thrown("TypeError", _wrong_keyword(kind.name, wrong))
        raise Thrown("TypeError", f"{kind.name}() takes no keyword arguments")
    # UnicodeDecodeError and the like take a fixed number of arguments of fixed types, UnicodeError
    # takes any.
    if any(base.name == "UnicodeError" for base in kind.mro[1:]):
        hosted(m, getattr(builtins, kind.name), args)
    return {"args": args, **kwargs}


def _wrong_keyword(kind: str, wrong: str) -> str:
    """That *kind* does not know the keyword *wrong*, as this version of Python says it."""
    if sys.version_info >= (3, 13):
        return f"{kind}() got an unexpected keyword argument '{wrong}'"
    return f"'{wrong}' is an invalid keyword argument for {kind}()"


def _host_classes(root: type[BaseException]) -> Iterator[type[BaseException]]:
    """*root* and the host's built-in exceptions below it, each after its base."""
    yield root
    for derived in root.__subclasses__():
        # Groups belong to `except*`, which is not simulated.
        if derived.__module__ == "builtins" and not derived.__name__.endswith("Group"):
            yield from _host_classes(derived)


def _all_exceptions() -> dict[str, BuiltinType]:
    found: dict[str, BuiltinType] = {}
    for host in _host_classes(BaseException):
        base = found.get(host.__base__.__name__, TYPES["object"]) if host.__base__ else None
        found[host.__name__] = _exception(host.__name__, base or TYPES["object"])
    found["EnvironmentError"] = found["IOError"] = found["OSError"]
    return found


EXCEPTIONS: Final[dict[str, BuiltinType]] = _all_exceptions()
"""By name."""


def _fields(m: Machine, ref: Value) -> Instance:
    assert isinstance(ref, Ref)
    obj = looked_into(m, ref)
    assert isinstance(obj, Instance)
    return obj


def _init(m: Machine, ref: Ref, *args: Value) -> None:
    # `__new__` has put there what the class was called with; this is for a `super().__init__` with
    # something else.
    m.own(ref).fields["args"] = args  # type: ignore[attr-defined]


def _with_traceback(m: Machine, ref: Ref, traceback: Value) -> Ref:
    if traceback is not None and not isinstance(traceback, Traceback):
        raise Thrown("TypeError", "__traceback__ must be a traceback or None")
    m.own(ref).fields["__traceback__"] = traceback  # type: ignore[attr-defined]
    return ref


def _add_note(m: Machine, ref: Ref, note: Value) -> None:
    if not isinstance(note, str):
        raise Thrown("TypeError", f"note must be a str, not '{operand_name(m, note)}'")
    notes = _fields(m, ref).fields.get("__notes__")
    if isinstance(notes, Ref) and isinstance(m.heap[notes], ListObject):
        m.own(notes).items.append(note)  # type: ignore[attr-defined]
    else:
        made = m.new(ListObject([note]))
        if m.heap[ref].shared:
            m.publish(made)
        m.own(ref).fields["__notes__"] = made  # type: ignore[attr-defined]


def _str(m: Machine, ref: Ref) -> str:
    obj = _fields(m, ref)
    args = arguments_of(obj)
    if len(args) > 1:
        return repr_of(m, args)
    if not args:
        return ""
    # As `KeyError_str` in CPython's Objects/exceptions.c: an empty text as key would not be seen.
    return repr_of(m, args[0]) if derives(m, obj.cls, "KeyError") else str_of(m, args[0])


def _repr(m: Machine, ref: Ref) -> str:
    obj = _fields(m, ref)
    name = obj.cls.name if isinstance(obj.cls, BuiltinType) else m.heap[obj.cls].name  # type: ignore[attr-defined,index]
    args = arguments_of(obj)
    return f"{name}({repr_of(m, args[0])})" if len(args) == 1 else f"{name}{repr_of(m, args)}"


EXCEPTION_METHODS: Final = {
    "BaseException": methods(
        "BaseException",
        BaseException(),
        Instance,
        {
            "__init__": Spec(_init, 0, MANY, "write"),
            "__str__": Spec(_str, 0, 0, "pure"),
            "__repr__": Spec(_repr, 0, 0, "pure"),
            "with_traceback": Spec(_with_traceback, 1, 1, "write"),
            "add_note": Spec(_add_note, 1, 1, "write"),
        },
    )
}
"""The methods of all exceptions, under the class that has them."""


def _argument(place: int, least: int = 0) -> Callable[[Machine, Value], Value]:
    """Argument number *place*, or None if there are not more than *least*."""

    def get(m: Machine, ref: Value) -> Value:
        args = arguments_of(_fields(m, ref))
        return args[place] if len(args) > max(place, least) else None

    return get


def _constant(value: Value) -> Callable[[Machine, Value], Value]:
    def get(m: Machine, ref: Value) -> Value:
        # Who raises it may give it another meanwhile.
        _fields(m, ref)
        return value

    return get


def _name(m: Machine, ref: Value) -> Value:
    """The name that was not found, which an exception of the machine's own tells in its words."""
    args = arguments_of(_fields(m, ref))
    told = _NOT_FOUND.search(str(args[0])) if args else None
    return told[told.lastindex or 0] if told else None


def _owner(m: Machine, ref: Value) -> Value:
    if _name(m, ref) is not None:
        raise UnmodelledError("the 'obj' of an AttributeError is not simulated; do without it")
    return None


def _code(m: Machine, ref: Value) -> Value:
    args = arguments_of(_fields(m, ref))
    return args if len(args) > 1 else args[0] if args else None


_CODING: Final = {
    "encoding": _argument(0),
    "object": _argument(1),
    "start": _argument(2),
    "end": _argument(3),
    "reason": _argument(4),
}
EXCEPTION_ATTRIBUTES: Final[dict[str, dict[str, Callable[[Machine, Value], Value]]]] = {
    "BaseException": {
        "args": _constant(()),
        "__cause__": _constant(None),
        "__context__": _constant(None),
        "__suppress_context__": _constant(False),
        "__traceback__": _constant(None),
    },
    "StopIteration": {"value": _argument(0)},
    "SystemExit": {"code": _code},
    "OSError": {
        "errno": _argument(0, 1),
        "strerror": _argument(1, 1),
        "filename": _argument(2, 1),
    },
    "ImportError": {"msg": _argument(0), "name": _constant(None), "path": _constant(None)},
    "NameError": {"name": _name},
    "UnboundLocalError": {"name": _constant(None)},
    "AttributeError": {"name": _name, "obj": _owner},
    "SyntaxError": {"msg": _argument(0)},
    "UnicodeEncodeError": _CODING,
    "UnicodeDecodeError": _CODING,
}
"""What an exception answers for an attribute that is not among its fields."""
SLOTS: Final = {
    name: Slots(
        methods=EXCEPTION_METHODS.get(name, {}), attributes=EXCEPTION_ATTRIBUTES.get(name, {})
    )
    for name in (*EXCEPTION_METHODS, *EXCEPTION_ATTRIBUTES)
}
