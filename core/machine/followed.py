"""A machine whose registers say which of them each instruction looks at and which it fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, SupportsIndex, cast

from core.machine.frames import PLAIN, RESUMED, Frame
from core.machine.linked import Linked
from core.machine.linker.image import Image, image_of
from core.machine.machine import REST, SWITCH
from core.machine.sparing import Allowance, SparingMachine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Code, Program
    from core.machine.linked import Handler
    from core.machine.machine import Machine
    from core.machine.state import State
    from core.machine.values import Value


class Follower(Protocol):
    """Is told of every instruction of the program's own code."""

    def comes_to(self, frame: Frame) -> None:
        """An instruction of *frame* is carried out next."""

    def carried_out(self, frame: Frame, looked: set[int], filled: set[int], new: int) -> None:
        """It looked at registers, filled others, and was *new* events."""

    def returned(self, frame: Frame, parent: Frame) -> None:
        """It was the last one of *frame*, whose result *parent* has."""


class _Noting:
    """Registers that note which of them are looked at and which are filled."""

    __slots__ = ("_regs", "filled", "looked")

    def __init__(self, regs: list[Value]) -> None:
        self._regs: Final = regs
        self.looked: Final[set[int]] = set()
        self.filled: Final[set[int]] = set()

    def __getitem__(self, register: SupportsIndex | slice[None, int, None]) -> Value | list[Value]:
        if isinstance(register, slice):
            # Only the collector takes many at once, and makes nothing of what it sees.
            return self._regs[register]
        self.looked.add(register.__index__())
        return self._regs[register]

    def __iter__(self) -> Iterator[Value]:
        """All of them, unnoted: only the collector asks so."""
        return iter(self._regs)

    def __setitem__(self, register: SupportsIndex | slice[None, int, None], value: Value) -> None:
        if isinstance(register, slice):
            self.filled.update(range(len(self._regs))[register])
            self._regs[register] = cast("list[Value]", value)
            return
        self.filled.add(register.__index__())
        self._regs[register] = value


class _FollowedLinked(Linked):
    """The code of *linked*, of which every instruction tells *follower*."""

    __slots__ = ("_follower", "_linked")

    def __init__(self, linked: Linked, follower: Follower) -> None:
        super().__init__(linked.code, linked.number, linked.base)
        self._linked, self._follower = linked, follower

    def settle(self, image: Image) -> None:
        """Bind the instructions, which is done when it first runs."""
        linked = Image.ready(image, self._linked)
        self.results, self.blank = linked.results, linked.blank
        self.ops = [
            _told(op, result, self._follower)
            for op, result in zip(linked.ops, linked.results, strict=True)
        ]


class _FollowedCodes(dict["Code", Linked]):
    """The linked codes of an image, those of the program itself as followed ones."""

    def __init__(self, linked: dict[Code, Linked], follower: Follower) -> None:
        super().__init__()
        self._linked, self._follower = linked, follower

    def __missing__(self, code: Code) -> Linked:
        linked = self._linked[code]
        if code.own:
            linked = _FollowedLinked(linked, self._follower)
        self[code] = linked
        return linked


class _FollowedImage(Image):
    """The image of a program with all that it has, but for the codes."""

    def __init__(self, image: Image, follower: Follower) -> None:
        # Values of the library are told from others by identity, so they are shared.
        self.__dict__.update(image.__dict__)
        self.linked = _FollowedCodes(image.linked, follower)

    def ready(self, linked: Linked) -> Linked:
        """*linked* with its follower, which it gets when it is needed first."""
        if not isinstance(linked, _FollowedLinked):
            return super().ready(linked)
        if not linked.ops:
            linked.settle(self)
        return linked


class FollowedMachine(SparingMachine):
    """A machine in *state* whose steps tell *follower* of each instruction of *program*."""

    __slots__ = ()

    def __init__(self, state: State, follower: Follower, program: Program) -> None:
        super().__init__(_FollowedImage(image_of(program), follower), state, Allowance(0))
        for tid in range(len(self.threads)):
            thread = self.own_thread(tid)
            thread.frame = self._followed(thread.frame)

    def _followed(self, frame: Frame | None) -> Frame | None:
        """*frame* and those below it, as frames of this machine."""
        if frame is None:
            return None
        linked = self.image.ready(self.image.linked[frame.code])
        twin = Frame(
            linked, frame.regs.copy(), self._followed(frame.parent), frame.result, frame.role,
            frame.extra,
        )  # fmt: skip
        twin.pc, twin.epoch = frame.pc, self.epoch
        return twin


def _told(op: Handler, result: int, follower: Follower) -> Handler:
    """*op*, which tells *follower* of what it did; *result* is the register that it fills."""

    def handler(m: Machine, regs: list[Value]) -> int:
        frame = m.frame
        assert frame is not None
        follower.comes_to(frame)
        noting, before = _Noting(regs), len(m.log)
        called = True
        try:
            went = op(m, cast("list[Value]", noting))
            called = went == SWITCH and m.frame is not frame.parent
        finally:
            # What is called fills the register later, with something that nobody knows yet.
            filled = {*noting.filled, result} if called else noting.filled
            if called or went != REST or len(m.log) > before:
                follower.carried_out(frame, noting.looked, filled, len(m.log) - before)
        if went == SWITCH and m.frame is frame.parent and frame.role in {PLAIN, RESUMED}:
            assert m.frame is not None
            follower.returned(frame, m.frame)
        return went

    return handler
