"""Steps that need to know more of what was drawn are tried once more for each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.events import Kind
from core.named import NamedTuple
from core.search.states.entry import Drawing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.draws.draw import Draw
    from core.machine.draws.undrawn import AskedError, Piece
    from core.machine.events import RawEvent
    from core.machine.recording import RecordingMachine
    from core.machine.state import Choice
    from core.machine.values import Ref, Value
    from core.search.states.space import Space

MOST: Final = 2_000
"""So many answers of one step are tried; of more, some."""
SHOWN: Final = 4
"""How many of the values that were tried are told."""


class Answer(NamedTuple):
    """That the draw at *ref* goes by a way of *piece*; it is *fresh* if the step makes it."""

    ref: Ref
    piece: Piece
    fresh: bool


class Trial(NamedTuple):
    """A step by *choice* with *answers* to what was asked so far, which are one of *many*.

    *share* is how likely they are.
    """

    choice: Choice
    answers: tuple[Answer, ...] = ()
    share: float = 1.0
    many: int = 1

    def prepare(self, machine: RecordingMachine) -> None:
        """Let *machine* know the answers before it makes the step."""
        for ref, piece, fresh in self.answers:
            machine.narrow(ref, piece, fresh=fresh)

    def answered(
        self, question: AskedError, machine: RecordingMachine, space: Space
    ) -> list[Trial]:
        """Return a trial for each answer to *question*, which the step had in *machine*."""
        pieces = question.pieces
        space.draws_open = True
        # The draw is looked at as it is, and not as the step has it in hand.
        machine.rest_from_asking()
        whole = question.whole and self.many * len(pieces) <= MOST
        if not whole:
            draw = cast("Draw", machine.heap[question.ref])
            pieces = (
                pieces
                if len(pieces) <= SHOWN
                else (pieces[0], pieces[len(pieces) // 2], pieces[-1])
            )
            note(space, draw.site, draw.name, [draw.value(piece.first) for piece in pieces])
        fresh = question.ref in machine.made
        total = sum(piece.last - piece.first + 1 for piece in pieces)
        return [
            Trial(
                self.choice,
                (*self.answers, Answer(question.ref, piece, fresh)),
                self.share * (piece.last - piece.first + 1) / total,
                self.many * len(pieces),
            )
            # The last one is taken first from the row of those that wait, so pieces are tried in
            # their order.
            for piece in reversed(pieces)
        ]

    def told(self, machine: RecordingMachine) -> Choice:
        """Return the choice with what was drawn and settled in the step that *machine* made."""
        drawn = tuple(machine.undrawn)
        if not drawn and not self.answers:
            return self.choice
        settled = {answer.ref: answer.piece.first for answer in self.answers}
        return Drawing.of(self.choice, drawn, tuple(settled.items()))


def note(space: Space, site: int, name: str, values: Iterable[Value]) -> None:
    """Take note that the draw *name* at *site* was tried for *values* only."""
    code, _, span = space.image.sites[site]
    where = f"line {span.line}: " if code.module == "__main__" else ""
    space.sampled.setdefault(f"{where}random.{name}", tuple(values))


def note_drawn(space: Space, log: Iterable[RawEvent]) -> None:
    """Take note of the draw in *log*, which was tried for the value that was drawn."""
    for kind, _, site, _, name, value in log:
        if kind == Kind.RANDOM:
            note(space, site, str(name), (value,))
