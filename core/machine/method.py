"""A method of a built-in type."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.values import AtWork, Value, Ways

    MethodCall: TypeAlias = Callable[[AtWork, Value, tuple[Value, ...], dict[str, Value]], Value]


class Method(NamedTuple):
    """The host function *call* for (machine, receiver, args, kwargs).

    *effect* is what calling it does to the receiver: "pure" nothing, as that cannot
    change, "read" looks at it or at a container among the arguments, "write" changes it.
    """

    call: MethodCall
    effect: str = "pure"
    ways: Ways | None = None
    """In how many ways a call can go, if there may be something to choose."""
