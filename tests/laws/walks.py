"""Every state of a small program, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.step import choices, start, step

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.state import State


def outcomes_of(program: Program, most: int) -> set[str] | None:
    """All that *program* can have printed at its end; None if it has over *most* states."""
    first = start(program)
    visited = {first.key}
    pending = [first]
    outcomes: set[str] = set()
    while pending:
        state = pending.pop()
        possible = choices(program, state)
        if not possible:
            outcomes.add(printed(state))
        for choice in possible:
            after = step(program, state, choice).state
            key = after.key
            if key not in visited:
                if len(visited) >= most:
                    return None
                visited.add(key)
                pending.append(after)
    return outcomes


def printed(state: State) -> str:
    """All that was printed on the way to *state*."""
    return "".join(piece.text for piece in state.output if piece.stream == "stdout")
