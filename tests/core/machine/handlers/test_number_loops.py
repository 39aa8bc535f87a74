"""Rounds that the host makes do what the instructions do one by one."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from random import Random
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.handlers import number_loops
from core.machine.linker.image import image_of
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.space import Space
from core.search.strategies.bounded import Bounded
from core.search.strategies.move_table import MoveTable
from core.search.strategies.pricing import Terms
from tests.core.machine.linker.test_fused import told, unfuse

if TYPE_CHECKING:
    from core.language.program import Code, Program
    from core.machine.handlers.number_loops import Line, Rounds

VALUES = ("0", "1", "-3", "7", "2.5", "-0.5", "1e300", "2**62", "2**200", "True", "10**9 + 7")
OPERATORS = ("+", "-", "*", "//", "%", "/", "&", "|", "^")
LOOPS = {
    "a sum": "for k in range(30_000):\n    a += k * b % 7\n",
    "a countdown": "a = 45_000\nwhile a > 0:\n    a -= 1\n",
    "nothing": "for _ in range(50_000): pass\n",
    "branches": "for k in range(999):\n    if k % 3: continue\n    if a > 900: break\n    a += k\n",
    "growth": "a = 3\nfor _ in range(300):\n    a = a * 3 + 1\n",
    "a fraction": "a = 1.0\nwhile a < 1e308 * 1e300 and b < 400:\n    a = a * 1.5\n    b = b + 1\n",
    "a division by zero": "a = 900\nwhile True:\n    a -= 1\n    b = 5 // a\n",
    "a change of kind": "for k in range(500):\n    if k == 400: a = 'text'\n    b = a\n",
    "text in the end": "for k in range(500):\n    if k == 400: a = 'text'\n    a = a + 1\n",
    "loops in loops": "for j in range(70):\n    for k in range(j):\n        a += j * k\n",
    "short loops": "for j in range(300):\n    k = 0\n    while k < 3:\n        k += 1; a += k\n",
    "truth": "a = 5000\nwhile a:\n    a = a - 1\n    c = not a\n",
    "a way out": "for k in range(3, 900):\n    if a * 899 % k == 0:\n        c = str(k); break\n",
    "a way round": "for k in range(900):\n    if k % 300 == 7:\n        c = str(k)\n    b = k\n",
    "a call in each round": "for k in range(90):\n    c = str(k)\n",
    "an else": "for k in range(200):\n    if k < 0: break\nelse:\n    a = k\n",
}
AROUND = """
import threading
def work(a, b):
    c = 0
    try:
{body}
    except Exception as error:
        print(type(error).__name__, error)
    print(a, b, c)
threads = [threading.Thread(target=work, args=pair) for pair in ((1, 2), (2.5, 3), ('s', None))]
for thread in threads:
    thread.start()
    {join}
for thread in threads:
    thread.join()
"""


def program_of(body: str) -> Program:
    """A program in which three threads do *body* with different values."""
    return compile_source(Source("program.py", AROUND.format(body=indented(body), join="pass")))


def indented(body: str) -> str:
    """*body* at its place in the program."""
    return "\n".join(f"        {line}" for line in body.splitlines())


def random_loop(draw: Random) -> str:
    """A loop that does something or other to three variables."""

    def operand() -> str:
        return draw.choice(("a", "b", "c", "k", draw.choice(VALUES[:6])))

    lines = [f"{name} = {draw.choice(VALUES)}" for name in "abc"]
    lines.append(f"for k in range({draw.choice((3, 90, 300))}):")
    for _ in range(draw.randint(1, 5)):
        target = draw.choice("abc")
        change = f"{target} = {operand()} {draw.choice(OPERATORS)} {operand()}"
        test = f"if {operand()} {draw.choice(('<', '>=', '==', '!='))} {operand()}: "
        way = draw.choice(("", "", test))
        lines.append(f"    {way}{draw.choice((change, change, 'continue' if way else change))}")
    return "\n".join(lines)


def compare(body: str) -> None:
    """See that *body* does the same with and without."""
    program = program_of(body)
    ways = ((1, True), (100_000, True), (100_000, False), (3, False))
    fast = [told(program, "random", 0, steps, watched=watched) for steps, watched in ways]
    unfuse(program)

    assert fast == [told(program, "random", 0, 1, watched=True)] * len(ways), body


@pytest.mark.parametrize("body", LOOPS.values(), ids=LOOPS)
def test_rounds_of_the_host_make_no_difference(body: str) -> None:
    compare(body)


@pytest.mark.parametrize("seed", range(40))
def test_rounds_of_some_loop_or_other_make_no_difference(seed: int) -> None:
    compare(random_loop(Random(seed)))


@pytest.mark.parametrize("seed", range(100, 130))
def test_rounds_give_what_cpython_gives(seed: int) -> None:
    body = random_loop(Random(seed))
    text = AROUND.format(body=indented(body), join="thread.join()")
    program = compile_source(Source("program.py", text))

    printed = StringIO()
    with redirect_stdout(printed):
        exec(compile(text, "program.py", "exec"), {})  # noqa: S102 - written above

    assert told(program, "serial", 0, 100_000, watched=False)[0] == printed.getvalue()


def test_loops_over_numbers_are_made_by_the_host() -> None:
    made = {name for name, body in LOOPS.items() if "rounds" in factories(body)}

    assert {"a sum", "a countdown", "nothing", "branches", "loops in loops"} <= made
    assert {"a change of kind", "a way out", "a way round"} <= made
    assert "a call in each round" not in made


@pytest.mark.parametrize("asked", ["time.time()", "random.random()"])
def test_loops_over_numbers_are_made_by_the_host_where_values_are_open(
    asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = f"c = {asked}\nfor k in range(1_000):\n    a += k % 7\nc = {asked} if a else 0\n"
    text = "import random, time\n" + AROUND.format(body=indented(body), join="pass")
    space = Space(compile_source(Source("program.py", text)), Grain(open_clocks=True), Uses())
    written: list[Code] = []
    write = number_loops._written

    def writing(code: Code, first: int, last: int, lines: dict[int, Line]) -> Rounds:
        written.append(code)
        return write(code, first, last, lines)

    monkeypatch.setattr(number_loops, "_written", writing)
    for _ in Bounded(MoveTable(space, fusing=True), Terms()).go():
        pass

    assert space.image.asking
    assert [code.name for code in written] == ["work"]


def factories(body: str) -> set[str]:
    """The factories of the handlers of function `work` around *body*."""
    program = program_of(body)
    image = image_of(program)
    code = next(code for code in program.codes if code.name == "work")
    return {op.__qualname__.partition(".")[0] for op in image.ready(image.linked[code]).ops}
