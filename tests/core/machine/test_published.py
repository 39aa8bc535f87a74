"""What other threads can reach leads to nothing that they are not meant to reach."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from core.machine.values import Ref, leads_to
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from tests.laws.simulated import program_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.objects import Obj

CORPUS: Final = Path(__file__).parents[2] / "corpus"
MOST_STEPS: Final = 400


def addresses_in(obj: Obj) -> Iterator[Ref]:
    """The addresses that *obj* holds, also those inside immutable values."""
    pending = list(obj.children())
    while pending:
        value = pending.pop()
        if isinstance(value, Ref):
            yield value
        else:
            pending.extend(leads_to(value))


# A thread that comes to an object nobody has published takes its steps on it for private ones.
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.py")), ids=lambda path: path.stem)
def test_what_is_shared_leads_to_nothing_private(path: Path) -> None:
    simulation = Simulation(program_of(path.read_text("utf-8")), POLICIES["random"](1))
    before: dict[Ref, Obj] = {}

    for _ in range(MOST_STEPS):
        if not simulation.advance():
            break
        heap = simulation.state.heap
        changed = [obj for ref, obj in heap.items() if obj.shared and before.get(ref) is not obj]
        private = [
            (type(obj).__name__, type(heap[ref]).__name__)
            for obj in changed
            for ref in addresses_in(obj)
            if ref in heap and not heap[ref].shared
        ]
        assert not private
        before = dict(heap)
