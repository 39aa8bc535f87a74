"""Code that is bound to the functions that carry it out, as data.

`core.machine.linker.image` makes it; those who run it need know no more than this.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.program import Code, GlobalVariable, LocalCode, Program
    from core.language.spans import Span
    from core.machine.draws.text_marks import Marks
    from core.machine.objects import Obj
    from core.machine.values import AtWork, Ref, Value

Handler: TypeAlias = "Callable[[AtWork, list[Value]], int]"
"""Takes the machine and the registers of the frame on top.

It gives the place to go on at, `REST` or `SWITCH`.
"""


Gate: TypeAlias = "Callable[[Place, str, tuple[object, ...], Handler], Handler]"
"""Gives a handler with what has to be seen to before it."""


class Site(NamedTuple):
    """One instruction of an image: its code, its place there, its place in the text."""

    code: Code
    pc: int
    span: Span


class Sites:
    """All instructions of an image by number, code after code."""

    def __init__(self) -> None:
        self.count = 0
        self._codes: list[Code] = []
        self._bases: list[int] = []

    def add(self, code: Code) -> int:
        """The number of the first instruction of *code*, which comes after all so far."""
        base = self.count
        self._codes.append(code)
        self._bases.append(base)
        self.count += len(code.instructions)
        return base

    def __getitem__(self, number: int) -> Site:
        at = bisect_right(self._bases, number) - 1
        code, pc = self._codes[at], number - self._bases[at]
        return Site(code, pc, code.instructions[pc].span)


class Linked:
    """A code object whose instructions are bound: *ops* by place.

    *results* has the register each instruction writes, or -1; *blank* what the registers
    hold on entry; *base* the site of the first instruction; *lives*, once somebody has
    asked, the registers that matter at each place.
    """

    __slots__ = ("base", "blank", "code", "lives", "number", "ops", "results")

    def __init__(self, code: Code, number: int, base: int) -> None:
        self.code: Final = code
        self.number: Final = number
        self.base: Final = base
        self.ops: list[Handler] = []
        self.results: list[int] = []
        self.blank: list[Value] = []
        self.lives: tuple[int, ...] | None = None


class Place(NamedTuple):
    """Where an instruction stands, for the factory that binds it."""

    image: Linkage
    linked: Linked
    pc: int
    site: int
    slots: int
    """The first slot of the module's variables."""
    codes: dict[int, Linked]
    """The linked codes of the module by their number in its program."""

    @property
    def after(self) -> int:
        """The place of the next instruction."""
        return self.pc + 1

    @property
    def quiet(self) -> bool:
        """Whether accesses to shared data here are no steps."""
        return self.linked.code.quiet


class Linkage(Protocol):
    """What is known to a machine of the image that it runs."""

    program: Program
    variables: list[GlobalVariable]
    linked: dict[Code, Linked]
    modules: dict[str, Program]
    local: dict[str, LocalCode]
    stored_attributes: set[str]
    foreseen_attributes: set[str]
    meddling: bool
    makes_exit_calls: bool
    asking: bool
    left_undrawn: bool
    marks: Marks
    settled: Callable[[AtWork, Ref, Obj], Obj]
    undrawn_ways: Callable[[AtWork, AtWork], int]

    @property
    def sites(self) -> Sites:
        """The place in the source of each instruction, by its number."""

    def ready(self, linked: Linked) -> Linked:
        """*linked* with its instructions bound."""

    def lives(self, linked: Linked) -> tuple[int, ...]:
        """For each instruction of *linked*, the registers that matter from there on, as bits."""

    def place_of(self, site: int) -> Place:
        """The place of instruction *site*."""

    def slot(self, module: str, name: str) -> int | None:
        """The slot of variable *name* of library module *module*, if it has one."""

    def is_left_out(self, module: str, name: str) -> bool:
        """Whether *name*, which has no slot, was not loaded as the program does not say it."""

    @property
    def outside(self) -> frozenset[int]:
        """The slots of module variables that processes have in common."""

    def is_compiled(self, code: Code) -> bool:
        """Whether *code* of the library is a function that CPython has in C."""

    def settings(self, module: str, name: str) -> int | None:
        """The slot of the object that has *name* of library *module*, if programs may set it."""

    def library(self, name: str) -> Value:
        """The value that library *name* always has, or UNBOUND."""
