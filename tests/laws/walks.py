"""Every state of a small program, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.step import choices, start, step

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.state import State


class TooManyStatesError(Exception):
    """The program has more states than may be visited, so nothing is known of the rest."""


def last_states_of(program: Program, most: int) -> list[State]:
    """Every state of *program* after which nothing can happen, each once.

    Raises:
        TooManyStatesError: it has more than *most* states.
    """
    first = start(program)
    visited = {first.key}
    pending = [first]
    last: list[State] = []
    while pending:
        state = pending.pop()
        possible = choices(program, state)
        if not possible:
            last.append(state)
        for choice in possible:
            after = step(program, state, choice).state
            key = after.key
            if key not in visited:
                if len(visited) >= most:
                    raise TooManyStatesError(f"more than {most} states")
                visited.add(key)
                pending.append(after)
    return last


def printed(state: State, stream: str = "stdout") -> str:
    """All that went to *stream* on the way to *state*."""
    return "".join(piece.text for piece in state.output if piece.stream == stream)
