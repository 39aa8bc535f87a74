"""Checks that calls of built-in functions and methods share, and their way to the prelude.

A body is written for the right number of arguments, all of them built-in; everything
else is seen to here: CPython's complaint about wrong arguments comes from the host's own
function, called with as many placeholders, and what only the program itself can carry
out is handed to the prelude function that bears the name.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.natives import BuiltinFunction, Method
from core.machine.plain import hosted, items_in, operand_name
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown
from core.machine.values import Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import NoReturn

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value

    Body: TypeAlias = Callable[..., Value]  # type: ignore[explicit-any]

MANY: Final = sys.maxsize
"""The most arguments of what takes any number."""
NO_KEYWORDS: Final[Mapping[str, int]] = {}
BY_KEYWORD: Final = MANY
"""The place of a parameter that can only be given by name."""
ANY_KEYWORDS: Final[Mapping[str, int]] = {"*": BY_KEYWORD}
"""For a body that takes every keyword argument there is."""


class Spec(NamedTuple):
    """How a built-in is called: how many arguments by position, and which by name.

    *keywords* has the place of each parameter that can be given by name.
    """

    body: Body
    low: int
    high: int
    effect: str = "read"
    keywords: Mapping[str, int] = NO_KEYWORDS


def complain(
    m: Machine, host: HostFunction, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> NoReturn:
    """Raise what CPython says when *host* is called with so many arguments."""
    # With empty tuples for all: the host is to count the arguments and must not get a value of the
    # program.
    hosted(m, host, tuple(() for _ in args), dict.fromkeys(kwargs, ()))
    raise Thrown("TypeError", f"{host.__name__}() was called with the wrong arguments")


def fits(spec: Spec, args: tuple[Value, ...], kwargs: dict[str, Value]) -> bool:
    """Whether the arguments are as many, and named, as *spec* says."""
    given = len(args)
    if given > spec.high:
        return False
    if spec.keywords is ANY_KEYWORDS:
        return given >= spec.low
    places = {spec.keywords.get(name, -1) for name in kwargs}
    return places.issuperset(range(given, spec.low)) and all(place >= given for place in places)


def function(
    name: str,
    spec: Spec,
    host: HostFunction,
    *,
    module: str = "builtins",
    kind: str = "read",
    fallback: str | None = None,
) -> BuiltinFunction:
    """The built-in function *name*, whose arguments *host* complains about.

    *fallback* is its name in the prelude if that is not its own with an underscore.
    """
    body, low, high = spec.body, spec.low, spec.high
    prelude = fallback or f"_{name}"

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if (kwargs or not low <= len(args) <= high) and not fits(spec, args, kwargs):
            complain(m, host, args, kwargs)
        try:
            return body(m, *args, **kwargs)
        except (CallProgram, NeedsProgramError):
            # Begun again from the start in the interpreted language: a body changes nothing before
            # it knows that it can go on.
            raise CallProgram(prelude, *args, kwargs=kwargs) from None

    return BuiltinFunction(name, call, kind, module)


def direct(
    name: str, spec: Spec, host: HostFunction, *, module: str = "builtins", kind: str = "read"
) -> BuiltinFunction:
    """Like `function`, for a body whose own call of program code already is the answer."""
    body, low, high = spec.body, spec.low, spec.high

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if (kwargs or not low <= len(args) <= high) and not fits(spec, args, kwargs):
            complain(m, host, args, kwargs)
        return body(m, *args, **kwargs)

    return BuiltinFunction(name, call, kind, module)


def methods(
    owner: str, sample: object, expected: type, specs: Mapping[str, Spec]
) -> dict[str, Method]:
    """The methods of type *owner*, whose values, or objects in the heap, are *expected*.

    *sample* is a host value of that type: its methods complain about wrong arguments.
    A special method is an operation of the machine, so that is what the prelude is asked for.
    """
    return {name: _method(owner, name, sample, expected, spec) for name, spec in specs.items()}


def _is_of(m: Machine, receiver: Value, expected: type) -> bool:
    return isinstance(m.heap[receiver] if type(receiver) is Ref else receiver, expected)


def _method(owner: str, name: str, sample: object, expected: type, spec: Spec) -> Method:
    body, low, high = spec.body, spec.low, spec.high
    special = name.startswith("__")
    fallback = f"_{owner}_{name}"

    def call(
        m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        # An object of a class of the program that derives from that type has one of it.
        items = receiver if _is_of(m, receiver, expected) else items_in(m, receiver)
        if not _is_of(m, items, expected):
            raise Thrown(
                "TypeError",
                f"descriptor '{name}' for '{owner}' objects doesn't apply to a"
                f" '{operand_name(m, receiver)}' object",
            )
        if (kwargs or not low <= len(args) <= high) and not fits(spec, args, kwargs):
            complain(m, getattr(sample, name), args, kwargs)
        try:
            return body(m, items, *args, **kwargs)
        except (CallProgram, NeedsProgramError):
            if special:
                raise
            raise CallProgram(fallback, items, *args, kwargs=kwargs) from None

    return Method(call, spec.effect)
