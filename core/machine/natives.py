"""Functions, methods and classes of the simulated library that are written in the host language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.values import AtWork, Value

Native: TypeAlias = "Callable[[AtWork, tuple[Value, ...], dict[str, Value]], Value]"
"""Takes the machine and the arguments of a call."""
MethodCall: TypeAlias = "Callable[[AtWork, Value, tuple[Value, ...], dict[str, Value]], Value]"
"""Takes the machine, the receiver and the arguments of a call."""
Ways: TypeAlias = (
    "Callable[[AtWork, AtWork, Value, tuple[Value, ...], dict[str, Value]], "
    "int | tuple[int | None, ...] | None]"
)
"""Takes the state, the thread at the call, the receiver and the arguments of the call.

It says in how many ways the call can go, or which they are; None if there is nothing to
choose, or too much.
"""


class BuiltinFunction:
    """A function of the simulated library that is written in the host language.

    *kind* says what calling it does to shared data: "pure" touches none, "read" reads
    the containers among its arguments (one visible step if any is shared), "deep" those
    inside them too, "write" changes its first argument, "sync" takes care of visibility itself.
    *ways* says in how many ways a call can go, where that is a choice.  *owner* is the type of
    which it is a method, so that an object whose class has it as an attribute is its receiver.
    """

    __slots__ = ("call", "kind", "module", "name", "owner", "ways")

    def __init__(
        self,
        name: str,
        call: Native,
        kind: str = "pure",
        module: str = "builtins",
        ways: Ways | None = None,
        owner: str = "",
    ) -> None:
        self.name: Final = name
        self.call: Final = call
        self.kind: Final = kind
        self.module: Final = module
        self.ways: Final = ways
        self.owner: Final = owner

    def __repr__(self) -> str:
        return f"<built-in function {self.name}>"


class BuiltinType:
    """A class of the simulated library that is written in the host language.

    *bases* are its direct bases, *new* makes an instance from (machine, args, kwargs).
    """

    __slots__ = ("bases", "kind", "module", "mro", "name", "new")

    def __init__(
        self,
        name: str,
        new: Native,
        bases: tuple[BuiltinType, ...] = (),
        *,
        module: str = "builtins",
        kind: str = "read",
    ) -> None:
        self.name: Final = name
        self.new: Final = new
        self.bases: Final = bases
        self.module: Final = module
        self.kind: Final = kind
        rest = bases[0].mro if bases else ()
        self.mro: Final[tuple[BuiltinType, ...]] = (self, *rest)

    @property
    def qualified_name(self) -> str:
        """The name as `repr` shows it: with its module unless that is builtins."""
        return self.name if self.module == "builtins" else f"{self.module}.{self.name}"

    def __repr__(self) -> str:
        return f"<class '{self.qualified_name}'>"


class ModuleValue:
    """An imported module of the simulated library."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name: Final = name


class Method(NamedTuple):
    """The host function *call* for (machine, receiver, args, kwargs).

    *effect* is what calling it does to the receiver: "pure" nothing, as that cannot
    change, "read" looks at it or at a container among the arguments, "write" changes it.
    """

    call: MethodCall
    effect: str = "pure"
    ways: Ways | None = None
    """In how many ways a call can go, if there may be something to choose."""
