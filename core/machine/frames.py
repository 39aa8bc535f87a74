"""The activation of a function: where it is and what its registers hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.objects import NOBODY

if TYPE_CHECKING:
    from core.language.program import Code
    from core.machine.linked import Linked
    from core.machine.values import Ref, Value

PLAIN: Final = 0
"""What the frame returns goes into its caller's register."""
INIT: Final = 1
"""An `__init__`: the new object is in the caller's register already."""
RESUMED: Final = 2
"""A generator at work; *extra* is its `Ref`."""
CLASS_BODY: Final = 3
"""A class statement; *extra* has the parts of a `class_making.Making`."""
DISCARD: Final = 4
"""What the frame returns is of no interest."""


class Frame:
    """One activation: may be changed only by the machine whose *epoch* it carries.

    *result* is the register of the parent that gets the value, *role* one of the
    constants above.  *known* is what somebody has found out about it, to whom it will not
    change any more; a copy knows nothing.
    """

    __slots__ = (
        "depth", "epoch", "extra", "known", "linked", "parent", "pc", "regs", "result", "role",
    )  # fmt: skip

    def __init__(
        self,
        linked: Linked,
        regs: list[Value],
        parent: Frame | None,
        result: int,
        role: int = PLAIN,
        extra: Value = None,
    ) -> None:
        self.linked = linked
        self.regs = regs
        self.parent = parent
        self.result = result
        self.role = role
        self.extra = extra
        self.pc = 0
        # Kept rather than counted, which for a program that calls itself would go as the square of
        # depth.
        self.depth: int = 1 if parent is None else parent.depth + 1
        self.epoch: object = NOBODY
        self.known: tuple[object, list[Ref]] | None = None

    @property
    def code(self) -> Code:
        """The code being run."""
        return self.linked.code

    def copy(self) -> Frame:
        """A copy with its own registers; the parent is shared."""
        twin: Frame = object.__new__(Frame)
        twin.linked, twin.regs, twin.pc = self.linked, self.regs.copy(), self.pc
        # The parent is not copied with it: it is, frame by frame, when the thread returns there.
        twin.parent, twin.depth = self.parent, self.depth
        twin.result, twin.role, twin.extra = self.result, self.role, self.extra
        twin.epoch, twin.known = NOBODY, None
        return twin

    def content(self) -> tuple[object, ...]:
        """What decides how it goes on: the place, the live registers, the way back."""
        depth = self.code.depths[self.pc]
        return (
            self.linked.number, self.pc, tuple(self.regs[:depth]), self.result, self.role,
            self.extra,
        )  # fmt: skip
