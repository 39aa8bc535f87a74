"""What a program can print, found by trying every choice before every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.step import choices, over, start, step

if TYPE_CHECKING:
    from core.machine.state import State

MOST_STATES: Final = 5_000
"""More than any program here has."""
_GUARDED: Final = """
import threading
seen = []
{body}
def guarded(function):
    try:
        function()
    except Exception as error:
        seen.append(type(error).__name__)
ts = [threading.Thread(target=guarded, args=(f,)) for f in (a, b)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print({shown})
"""


def outputs(text: str) -> set[str]:
    """All that the program can have printed when it is over, line ends at the end aside.

    Where it can get stuck, "stuck" stands beside what it had printed.
    """
    program = compile_source(Source("program.py", text))
    first = start(program)
    known, pending = {first}, [first]
    found: set[str] = set()
    while pending:
        state = pending.pop()
        ways = choices(program, state)
        if not ways:
            found.add(_printed(state) + ("" if over(state) else " stuck"))
        for way in ways:
            after = step(program, state, way).state
            if after not in known:
                assert len(known) < MOST_STATES, "this is no small program"
                known.add(after)
                pending.append(after)
    return found


def outputs_of_two(body: str, shown: str = "*seen") -> set[str]:
    """What functions *a* and *b* of *body* can lead to, each in a thread of its own.

    They put what they see, and the machine the name of an exception that leaves one of them,
    into the list `seen`; *shown* is what is printed in the end.
    """
    return outputs(_GUARDED.format(body=body, shown=shown))


def _printed(state: State) -> str:
    return "".join(text.text for text in state.output if text.stream == "stdout").rstrip("\n")
