"""Instructions, registers, labels and guarded regions of one code object."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.language.program import Guard, Instruction

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterator

    from core.language.compiler.unit import Unit
    from core.language.scopes import Scope
    from core.language.spans import Span


class Label:
    """A place in the code that jumps can name before it is known."""

    __slots__ = ("place",)

    def __init__(self) -> None:
        self.place = -1


class Block:
    """A `with`, `finally`, `except` or loop that is open at this point of the code.

    *leave* emits what must run when control jumps out of it; *start* is where its
    guarded region (re)starts, *regions* those that are closed.
    """

    def __init__(
        self,
        leave: Callable[[], None] | None = None,
        *,
        break_to: Label | None = None,
        continue_to: Label | None = None,
    ) -> None:
        self.leave = leave
        self.break_to = break_to
        self.continue_to = continue_to
        self.start = -1
        self.regions: list[tuple[int, int]] = []


class Emitter:
    """Collects the instructions of one code object and hands out its registers."""

    def __init__(self, unit: Unit, scope: Scope, registers: int) -> None:
        self.unit = unit
        self.scope = scope
        self.blocks: list[Block] = []
        self.handled: list[tuple[int, int, int]] = []
        self.bound: set[str] = set()
        self._ops: list[tuple[str, tuple[object, ...], Span]] = []
        self._depths: list[int] = []
        self._guards: list[tuple[int, int, Label, int]] = []
        self._constants: dict[tuple[type, str], int] = {}
        self.constants: list[tuple[str, object]] = []
        self._top = registers
        self._most = registers
        self._span: Span | None = None

    @property
    def here(self) -> int:
        """The place of the next instruction."""
        return len(self._ops)

    def emit(self, op: str, *operands: object) -> None:
        """Append an instruction at the place of the node being compiled."""
        assert self._span is not None
        self._ops.append((op, operands, self._span))
        # The registers from here on are dead at this instruction: the search leaves them out of
        # what tells states apart (`clear_dead_registers`).
        self._depths.append(self._top)

    @contextmanager
    def at(self, node: ast.AST) -> Iterator[None]:
        """Instructions inside belong to *node*."""
        before, self._span = self._span, self.unit.span(node)
        yield
        self._span = before

    def start_at(self, span: Span) -> None:
        """Instructions from here on belong to *span* until a node takes over."""
        self._span = span

    def temporary(self, count: int = 1) -> int:
        """The first of *count* fresh consecutive registers."""
        first = self._top
        self._top += count
        self._most = max(self._most, self._top)
        return first

    def constant(self, value: object) -> int:
        """The register that always holds *value*."""
        return self._fixed("value", value)

    def library_constant(self, name: str) -> int:
        """The register that always holds what library *name* stands for."""
        return self._fixed("library", name)

    def _fixed(self, kind: str, value: object) -> int:
        """Fixed registers lie behind all others and have negative numbers, from -1 down."""
        # By type and text, as 1, 1.0 and True are equal, 0.0 and -0.0 too.
        key = (type(value), f"{kind} {value!r}")
        if key not in self._constants:
            self.constants.append((kind, value))
            self._constants[key] = -len(self.constants)
        return self._constants[key]

    @contextmanager
    def temporaries(self) -> Iterator[int]:
        """Registers taken inside, from the one that this gives on, are free again afterwards."""
        top = self._top
        yield top
        self._top = top

    def place(self, label: Label) -> None:
        """Jumps to *label* come here."""
        label.place = self.here

    def branch(self, condition: int, target: Label, *, when: bool) -> None:
        """Jump to *target* if the truth of *condition* is *when*.

        Two instructions: where the truth needs program code, the first one calls it
        and the second one looks at what it gave.
        """
        answer = self.temporary()
        self.emit("branch", condition, when, target, answer)
        self.emit("branch_bool", answer, when, target)

    def next_item(self, item: int, source: int, over: Label) -> None:
        """Put the next item of the walk in *source* into *item*, or go to *over*.

        Only a walk that takes program code needs the second and third instruction; *item*
        keeps its value when there is nothing more.
        """
        raw = self.temporary()
        self.emit("next", raw, source, over, item)
        self.emit("end_check", raw, over)
        self.emit("move", item, raw)

    @contextmanager
    def block(self, block: Block) -> Iterator[None]:
        """Compile what is inside with *block* on the stack of open blocks."""
        block.start = self.here
        self.blocks.append(block)
        yield
        self.blocks.pop()
        block.regions.append((block.start, self.here))

    def guard(self, block: Block, target: Label, register: int) -> None:
        """Exceptions raised inside *block* go to *target*, the exception into *register*."""
        # Guards of inner blocks are entered first, so the innermost that spans a place is the first
        # to be found.
        for start, end in block.regions:
            if start < end:
                self._guards.append((start, end, target, register))

    def leave_blocks(self, depth: int) -> None:
        """Emit what must run before a jump out of all blocks above *depth*.

        What runs is not guarded by the blocks it leaves, so their regions are split.
        """
        left = self.blocks[depth:]
        for block in reversed(left):
            block.regions.append((block.start, self.here))
            self.blocks.pop()
            if block.leave is not None:
                block.leave()
        self.blocks.extend(left)

    def resume_blocks(self, depth: int) -> None:
        """The jump is emitted: what follows is inside the blocks above *depth* again."""
        for block in self.blocks[depth:]:
            block.start = self.here

    def finished(self) -> tuple[tuple[Instruction, ...], tuple[Guard, ...], tuple[int, ...], int]:
        """The instructions with labels resolved, guards, depths, and how many registers."""
        instructions = tuple(
            Instruction(op, tuple(_resolved(o) for o in operands), span)
            for op, operands, span in self._ops
        )
        guards = tuple(
            Guard(start, end, target.place, register)
            for start, end, target, register in self._guards
        )
        return instructions, guards, tuple(self._depths), self._most


def _resolved(operand: object) -> object:
    return operand.place if isinstance(operand, Label) else operand
