"""Which ways the branches of a program go, noted while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from core.machine.linked import Handler, Place
    from core.machine.linker.asking_calls import Operands
    from core.machine.machine import Machine
    from core.machine.values import Value

Turn: TypeAlias = tuple[int, int]
"""The site of an instruction, and the number of the one after it, or which of two is greater."""
_NUMBERS = (int, float)


def turning(
    place: Place, op: str, operands: Operands, handler: Handler, turns: set[Turn]
) -> Handler:
    """Return *handler*, of instruction *op* at *place*, so that it notes its turn in *turns*."""
    if not place.linked.code.own:
        return handler
    site = place.site
    if op.startswith("branch"):

        def branched(m: Machine, r: list[Value]) -> int:
            went = handler(m, r)
            turns.add((site, went))
            return went

        return branched
    if op != "compare":
        return handler
    _, _, a, b = operands
    assert isinstance(a, int)
    assert isinstance(b, int)

    def compared(m: Machine, r: list[Value]) -> int:
        first, second = r[a], r[b]
        if isinstance(first, _NUMBERS) and isinstance(second, _NUMBERS):
            # Between a time before and one after it lies the one at which both are equal.
            turns.add((site, (first > second) - (first < second)))
        return handler(m, r)

    return compared
