"""`typing`: names for annotations, which mean nothing to a run."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from core.machine.library.collections.abc.host import VALUES as ABSTRACT_TYPES
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.thrown import Thrown
from core.machine.type_table import TYPES
from core.machine.value_text import repr_of

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_SPECIAL: Final = (
    "Annotated", "Any", "AsyncGenerator", "AsyncIterable", "AsyncIterator", "Awaitable", "BinaryIO",
    "ClassVar", "Concatenate", "ContextManager", "Coroutine", "Final", "Generic", "IO", "Literal",
    "LiteralString", "Never", "NoReturn", "NotRequired", "Optional", "Protocol", "Required", "Self",
    "SupportsFloat", "SupportsInt", "TextIO", "TypeAlias", "TypeGuard", "Union",
)  # fmt: skip
"""Names that stand for no class."""
_ABSTRACT: Final = ABSTRACT_TYPES.keys() - {"MappingView"}
_ALIASES: Final = {
    "Counter": "Counter",
    "DefaultDict": "defaultdict",
    "Deque": "deque",
    "Dict": "dict",
    "FrozenSet": "frozenset",
    "List": "list",
    "OrderedDict": "OrderedDict",
    "Set": "set",
    "Text": "str",
    "Tuple": "tuple",
    "Type": "type",
}
"""Old names of built-in classes."""


def _name_only(name: str) -> BuiltinType:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        raise Thrown("TypeError", f"Cannot instantiate typing.{name}")

    return BuiltinType(name, new, (TYPES["object"],), module="typing", kind="pure")


@cache
def _variable(name: str) -> BuiltinType:
    """The one type variable called *name*: equal programs have equal values."""
    return _name_only(name)


@cache
def _new_type(name: str) -> BuiltinFunction:
    return BuiltinFunction(name, _same, "pure", module="__main__")


def _same(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Give back the only argument."""
    if len(args) != 1 or kwargs:
        raise Thrown("TypeError", f"expected 1 argument, got {len(args) + len(kwargs)}")
    return args[0]


def _named(args: tuple[Value, ...], kwargs: dict[str, Value]) -> str:
    name = args[0] if args else kwargs.get("name")
    if not isinstance(name, str):
        raise Thrown("TypeError", "the first argument must be the name, a str")
    return name


def _type_variable(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    return _variable(_named(args, kwargs))


def _make_new_type(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    return _new_type(_named(args, kwargs))


def _cast(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    values = (*args, *kwargs.values())
    if len(values) != 2:  # noqa: PLR2004 - the type and the value
        raise Thrown(
            "TypeError", f"cast() takes 2 positional arguments but {len(values)} were given"
        )
    return kwargs.get("val", values[1])


def _assert_type(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    if len(args) != 2 or kwargs:  # noqa: PLR2004 - the value and the type
        given = len(args) + len(kwargs)
        raise Thrown(
            "TypeError", f"assert_type() takes 2 positional arguments but {given} were given"
        )
    return args[0]


def _assert_never(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    value = _same(m, args, kwargs)
    message = f"Expected code to be unreachable, but got: {repr_of(m, value)}"
    raise Thrown("AssertionError", message)


_FUNCTIONS: Final = {
    "assert_type": _assert_type,
    "NewType": _make_new_type,
    "assert_never": _assert_never,
    "cast": _cast,
    "final": _same,
    "no_type_check": _same,
    "overload": _same,
}
VALUES: Final[dict[str, Value]] = {
    **{name: ABSTRACT_TYPES[name] for name in _ABSTRACT},
    **{name: _name_only(name) for name in _SPECIAL},
    **{name: TYPES[alias] for name, alias in _ALIASES.items()},
    **{
        name: BuiltinFunction(name, body, "pure", module="typing")
        for name, body in _FUNCTIONS.items()
    },
    **{
        name: BuiltinType(name, _type_variable, (TYPES["object"],), module="typing", kind="pure")
        for name in ("ParamSpec", "TypeVar")
    },
    "AbstractSet": ABSTRACT_TYPES["Set"],
    "AnyStr": _variable("AnyStr"),
    "TYPE_CHECKING": False,
}
"""What the host has of the module, by name."""
