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
WAYS_OUT: Final = {
    "into a queue": "waiting.put([1])",
    "into a queue at once": "waiting.put_nowait([1])",
    "into a closure": "keep([1])",
    "into a variable": "global seen\n    seen = [1]",
    "into a list": "known.append([1])",
    "into a dictionary": "table['a'] = [1]",
    "into an attribute": "box.inside = [1]",
    "into a simple queue": "simple.put([1])",
    "into a deque": "line.append([1])",
    "into a defaultdict": "made['a']",
}
"""How what a thread has made becomes what others reach."""
MAKING: Final = """
import collections, queue, threading
waiting, simple, line = queue.Queue(), queue.SimpleQueue(), collections.deque()
known, table, seen = [], {}, None
made = collections.defaultdict(list)
class Box:
    inside = None
box = Box()
def keeper():
    kept = None
    def keep(value):
        nonlocal kept
        kept = value
    return keep
keep = keeper()
def work():
    %s
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def addresses_in(obj: Obj) -> Iterator[Ref]:
    """The addresses that *obj* holds, also those inside immutable values."""
    pending = list(obj.children())
    while pending:
        value = pending.pop()
        if isinstance(value, Ref):
            yield value
        else:
            pending.extend(leads_to(value))


@pytest.mark.parametrize("way", WAYS_OUT.values(), ids=WAYS_OUT)
def test_what_a_thread_lets_others_reach_is_shared(way: str) -> None:
    assert_shared(MAKING % way)


# A thread that comes to an object nobody has published takes its steps on it for private ones.
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.py")), ids=lambda path: path.stem)
def test_what_is_shared_leads_to_nothing_private(path: Path) -> None:
    assert_shared(path.read_text("utf-8"))


def assert_shared(text: str) -> None:
    """Check at each step of a random run of *text* that what is shared leads to what is, too."""
    simulation = Simulation(program_of(text), POLICIES["random"](1))
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
