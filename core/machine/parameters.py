"""Matching the arguments of a call with the parameters of a function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.objects import NOBODY, SEALED, DictObject
from core.machine.thrown import Thrown
from core.machine.values import UNBOUND

if TYPE_CHECKING:
    from core.language.program import Code
    from core.machine.linked import Linked
    from core.machine.machine import Machine
    from core.machine.values import Function, Value


def bind(
    m: Machine,
    linked: Linked,
    function: Function,
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
) -> list[Value]:
    """The registers a call of *function* starts with.

    Raises:
        Thrown: TypeError with CPython's message if the arguments do not fit.
    """
    code = linked.code
    regs = linked.blank.copy()
    given = len(args)
    # Most calls: as many as there are parameters, in their order.
    if given == code.positional and not kwargs and not code.kwonly and not code.star:
        regs[:given] = args
        if code.double_star:
            regs[given] = m.new(DictObject({}))
        return regs
    extra = args[code.positional :]
    if extra and not code.star:
        raise Thrown("TypeError", _too_many(function, given, kwargs))
    taken = args[: code.positional]
    regs[: len(taken)] = taken
    rest = _place_keywords(code, regs, kwargs)
    _place_defaults(function, regs)
    _check_complete(code, regs)
    place = code.positional + code.kwonly
    if code.star:
        regs[place] = extra
        place += 1
    if code.double_star:
        regs[place] = m.new(DictObject(rest))
    return regs


def _place_keywords(code: Code, regs: list[Value], kwargs: dict[str, Value]) -> dict[Value, Value]:
    """Put keyword arguments into their registers; what fits no parameter is given back."""
    names = code.names[: code.positional + code.kwonly]
    rest: dict[Value, Value] = {}
    for name, value in kwargs.items():
        place = names.index(name) if name in names else -1
        # -1 too: a name that fits nothing is as free for `**` as that of a positional-only one.
        if place < code.posonly:
            if not code.double_star:
                raise Thrown("TypeError", _unexpected(code, name, kwargs))
            rest[name] = value
        elif regs[place] is not UNBOUND:
            raise Thrown(
                "TypeError", f"{code.qualname}() got multiple values for argument '{name}'"
            )
        else:
            regs[place] = value
    return rest


def _unexpected(code: Code, name: str, kwargs: dict[str, Value]) -> str:
    named = ", ".join(only for only in code.names[: code.posonly] if only in kwargs)
    if named:
        return (
            f"{code.qualname}() got some positional-only arguments passed as keyword"
            f" arguments: '{named}'"
        )
    return f"{code.qualname}() got an unexpected keyword argument '{name}'"


def _place_defaults(function: Function, regs: list[Value]) -> None:
    code = function.code
    first = code.positional - len(function.defaults)
    for place, value in enumerate(function.defaults, first):
        if regs[place] is UNBOUND:
            regs[place] = value
    for name, value in function.kwdefaults:
        place = code.names.index(name)
        if regs[place] is UNBOUND:
            regs[place] = value


def _check_complete(code: Code, regs: list[Value]) -> None:
    missing = [
        name for name, v in zip(code.names[: code.positional], regs, strict=False) if v is UNBOUND
    ]
    # CPython tells of the others only where none of these is missing.
    if missing:
        raise Thrown("TypeError", _missing(code, missing, "positional"))
    last = code.positional + code.kwonly
    missing = [n for n, v in zip(code.names[:last], regs, strict=False) if v is UNBOUND]
    if missing:
        raise Thrown("TypeError", _missing(code, missing, "keyword-only"))


def _missing(code: Code, names: list[str], kind: str) -> str:
    quoted = [f"'{name}'" for name in names]
    *others, last = quoted
    comma = "," if others[1:] else ""
    listed = f"{', '.join(others)}{comma} and {last}" if others else last
    plural = "s" if len(names) > 1 else ""
    return f"{code.qualname}() missing {len(names)} required {kind} argument{plural}: {listed}"


def _too_many(function: Function, given: int, kwargs: dict[str, Value]) -> str:
    code = function.code
    least = code.positional - len(function.defaults)
    takes = f"from {least} to {code.positional}" if function.defaults else str(code.positional)
    plural = "" if takes == "1" else "s"
    kwonly = code.names[code.positional : code.positional + code.kwonly]
    named = sum(name in kwonly for name in kwargs)
    was = "was" if given == 1 and not named else "were"
    gave = str(given)
    if named:
        gave = (
            f"{given} positional argument{'s' if given != 1 else ''} (and {named}"
            f" keyword-only argument{'s' if named != 1 else ''})"
        )
    return f"{code.qualname}() takes {takes} positional argument{plural} but {gave} {was} given"


def keyword_defaults(m: Machine, function: Function) -> Value:
    """What `__kwdefaults__` of *function* gives."""
    if not function.kwdefaults:
        return None
    ref = m.new(DictObject(dict(function.kwdefaults), factory=SEALED))
    # Now, for it is of no epoch then: who changes it, were it by that mark, has to copy it first.
    m.publish(ref)
    m.heap[ref].epoch = NOBODY
    return ref
