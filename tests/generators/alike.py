"""Tiny programs whose threads run the same functions, some with the same arguments.

They do what leaves threads alike and, now and then, what tells them apart: prints, boxes
that they have made, looks at the list of threads, a line for each join.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.generators.synchronised import END, OPERATIONS, START

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

SAME = (
    *(operation for operation in OPERATIONS if "print" not in operation),
    "mine = x\nx = mine + 1", "x = 1 - x", "if x:\n    y += 1\nelse:\n    x = 1",
    "while x < 2:\n    x += 1", "mine = [x]\nmine.append(y)\nx = len(mine)", "y += number",
    "mine = threading.Lock()\nwith mine:\n    x += 1", "if not y:\n    y = 1\n    with red:\n        x += 1",
    "turn = (turn + 1) % 2", "while turn == number % 2 and x < 2:\n    x += 1",
)  # fmt: skip
APART = (
    "print(x)", "box.append([x])", "box.append(mine := [0])\nbox[-1].append(x)\nlen(mine)",
    "x = threads.index(threads[-1])", "me = threading.current_thread()\ny = len(me.name)",
    "kept = threads[-1]", "owner = number", "maker = lambda: number\nx += maker()",
    "kept = lambda: x\ny = kept()",
)  # fmt: skip
WORKER = """

def work{name}(number):
    global x, y, guarded, turn, kept, owner
{body}
"""
SETTING = "turn, kept, owner = 0, None, None\n"
LAST_WORDS = (
    "", "print(owner, len(threads))\n", "assert x != 2\n", "print([thread.name for thread in threads])\n",
)  # fmt: skip
JOINS = """
for thread in threads[:2]:
    thread.join()
for thread in threads[2:]:
    thread.join()
""", """
threads[-1].join()
for thread in threads[:-1]:
    thread.join()
""", """
threads[0].join()
y += 1
for thread in threads[1:]:
    thread.join()
"""  # fmt: skip


@st.composite
def alike_programs(draw: DrawFn) -> str:
    """Programs of two to four threads that run one or two functions."""
    operations = SAME + APART if draw(st.integers(0, 3)) == 0 else SAME
    count = draw(st.sampled_from((2, 3, 3, 4)))
    text = START + SETTING
    functions = "ab" if count > 2 and draw(st.booleans()) else "a"
    for name in functions:
        longest = 3 if count == 2 else 2 if count == 3 else 1
        body = draw(st.lists(st.sampled_from(operations), min_size=1, max_size=longest))
        lines = "\n".join(body).splitlines()
        text += WORKER.format(name=name, body="\n".join(f"    {line}" for line in lines))
    kinds = draw(st.integers(1, 2))
    makers = [
        f"threading.Thread(target=work{functions[number * len(functions) // count]},"
        f" args=({number % kinds},))"
        for number in range(count)
    ]
    end = END.format(workers="").replace(
        "[threading.Thread(target=work) for work in ()]", f"[{', '.join(makers)}]"
    )
    starting, joining = end.split("for thread in threads:\n    thread.join()\n")
    joins: str = draw(st.sampled_from(("for thread in threads:\n    thread.join()\n",) * 3 + JOINS))
    last: str = draw(st.sampled_from(LAST_WORDS))
    return text + starting + joins + last + joining
