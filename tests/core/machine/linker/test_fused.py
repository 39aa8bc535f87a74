"""What is carried out at once does what the instructions do one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.handlers.table import FACTORIES
from core.machine.linked import Place
from core.machine.linker.image import image_of
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.machine import Machine

AROUND = """
import threading
class Box:
    def __init__(self, value):
        self.value = value
class Careful:
    def __init__(self):
        self.hidden = 0
    @property
    def value(self):
        return self.hidden
    @value.setter
    def value(self, new):
        print("set to", new)
        self.hidden = new
class Noting:
    value = 5
    def __setattr__(self, name, new):
        print(name, "becomes", new)
        object.__setattr__(self, name, new)
boxes = [Box(0), Careful(), Noting(), Box(2.5), Box("text"), Box(2 ** 62 - 3), Box(True)]
def work():
{body}
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([box.value for box in boxes])
"""
CHANGES = """
    for amount in (1, 2, 3, 1.5, "s", None):
        for box in boxes:
            try:
                box.value += amount
            except TypeError as error:
                print(error)
    own = Box(1)
    own.value *= 7
    own.value -= own.value
    print(own.value)
"""
DECISIONS = """
    for limit in (0, 1, 2.5, "s"):
        for box in boxes:
            try:
                if box.value >= limit:
                    print("enough")
                elif box.value == limit:
                    print("the same")
            except TypeError as error:
                print(error)
"""
SUMS = """
    total = 0
    for box in boxes[:4]:
        total = total + box.value
        total += 1
    while total > 0:
        total -= 3
    print(total)
"""
MISSING = """
    for box in boxes:
        try:
            del box.value
            box.value += 1
        except AttributeError as error:
            print(error)
"""


def unfuse(program: Program) -> None:
    """From now on every instruction of *program* is carried out by itself."""
    image = image_of(program)
    for linked in image.linked.values():
        image.ready(linked)
        module = linked.code.module
        codes = {n: image.linked[code] for n, code in enumerate(image.modules[module].codes)}
        for pc, (op, operands, _) in enumerate(linked.code.instructions):
            place = Place(image, linked, pc, linked.base + pc, image.slots[module], codes)
            linked.ops[pc] = FACTORIES[op](place, *operands)


def told(
    program: Program, policy: str, seed: int, steps: int, *, watched: bool
) -> tuple[object, ...]:
    """All there is to know of a run, *steps* at a time."""

    def watch(position: int, log: Sequence[RawEvent], machine: Machine) -> None:
        assert log

    run = Simulation(
        program,
        POLICIES[policy](seed),
        seed=seed,
        watch=watch if watched else None,
    )
    while run.ended is None:
        run.advance(steps)
    trace, made = run.trace, [thread.made for thread in run.state.threads]
    printed = "".join(part.text for part in run.machine.output)
    return (
        printed, list(trace.tids), list(trace.kinds), list(trace.sites), trace.switches,
        str(run.schedule), run.state.key, made,
    )  # fmt: skip


@pytest.mark.parametrize("policy", sorted(POLICIES))
@pytest.mark.parametrize("body", [CHANGES, DECISIONS, SUMS, MISSING])
def test_it_makes_no_difference_whether_steps_are_made_together(body: str, policy: str) -> None:
    program = compile_source(Source("program.py", AROUND.replace("{body}", body)))

    ways = ((1, True), (100_000, True), (100_000, False), (3, False))
    fused = [told(program, policy, 0, steps, watched=watched) for steps, watched in ways]
    unfuse(program)
    alone = told(program, policy, 0, 1, watched=True)

    assert fused == [alone] * len(ways)


def handlers(text: str) -> set[str]:
    """The factories of the handlers that function `work` of the program has."""
    program = compile_source(Source("program.py", text))
    image = image_of(program)
    code = next(code for code in program.codes if code.name == "work")
    return {op.__qualname__.partition(".")[0] for op in image.ready(image.linked[code]).ops}


@pytest.mark.parametrize(
    ("body", "factory"),
    [
        ("    box.value += 1", "update_attr"),
        ("    box.value = box.value - 1", "update_attr"),
        ("    return 1 if box.value > 2 else 3", "attr_branch"),
        ("    while box < 3: pass", "compare_branch"),
        ("    total = 1\n    total += box", "arithmetic_move"),
        ("    a, b = random.sample(box, 2)", "_sample_pair"),
        ("    a = random.randint(1, 2)", "_draw"),
    ],
)
def test_what_programs_write_often_is_carried_out_at_once(body: str, factory: str) -> None:
    text = f"import random\ndef work(box):\n{body}\n"

    assert factory in handlers(text)


@pytest.mark.parametrize(
    ("body", "factory"),
    [
        ("    box.value //= 2", "update_attr"),
        ("    box.value = box.other + 1", "update_attr"),
        ("    other.value = box.value + 1", "update_attr"),
        ("    yield random.sample(box, 2)", "_sample_pair"),
        ("    a, b = random.sample(box, 2)\n    yield a", "_sample_pair"),
        ("    a, *b = random.sample(box, 2)", "_sample_pair"),
        ("    a = random.gauss(1, 2)", "_draw"),
    ],
)
def test_what_only_looks_like_it_is_not(body: str, factory: str) -> None:
    text = f"import random\ndef work(box, other):\n{body}\n"

    assert factory not in handlers(text)
