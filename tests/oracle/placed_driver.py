"""Runs one function beside another on CPython, once at each place where it can come in.

    python placed_driver.py < CASES > ENDINGS

A case is the text of a program that defines `first` and `second`, and the expression that
tells how it ended.  `first` runs up to its bytecode number 0, 1, 2 and so on, in whichever file;
there `second` runs as a whole, or as far as it comes, in a thread of its own.  So what others
can see of a call is found out in full, and no luck takes part.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType

PATIENCE = 0.1
"""Seconds after which a thread that goes on is taken to wait for the one that was stopped."""
MOST = 4000
"""A function of more bytecodes is stopped at so many places."""


class Stop:
    """Lets *second* come in before bytecode *number* of the thread that is traced."""

    def __init__(self, number: int, second: Callable[[], None]) -> None:
        self.left = number
        self.second = second
        self.beside: threading.Thread | None = None

    def __call__(self, frame: FrameType, event: str, arg: object) -> Stop:
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        if event == "opcode":
            if self.left == 0:
                self.come_in()
            self.left -= 1
        return self

    def come_in(self) -> None:
        """Let the other function run."""
        self.beside = threading.Thread(target=self.second)
        self.beside.start()
        self.beside.join(PATIENCE)


def ending(code: CodeType, told: str, number: int) -> tuple[str, bool]:
    """How the program ends with `second` at place *number*, and whether that place was reached."""
    names: dict[str, object] = {"__name__": "__main__"}
    exec(code, names)
    failed: list[str] = []
    names["failed"] = failed

    def guarded(name: str) -> Callable[[], None]:
        def run() -> None:
            try:
                names[name]()  # type: ignore[operator]
            except Exception as error:  # noqa: BLE001 - whatever the program raises
                failed.append(type(error).__name__)

        return run

    stop = Stop(number, guarded("second"))

    def traced() -> None:
        sys.settrace(stop)
        try:
            names["first"]()  # type: ignore[operator]
        except Exception as error:  # noqa: BLE001 - whatever the program raises
            failed.append(type(error).__name__)
        finally:
            sys.settrace(None)

    thread = threading.Thread(target=traced)
    thread.start()
    thread.join()
    reached = stop.beside is not None
    if stop.beside is None:
        stop.come_in()
    assert stop.beside is not None
    stop.beside.join()
    return repr(eval(told, names)), reached


def endings(text: str, told: str) -> list[str]:
    """All the ways in which the program *text* ends, as *told*."""
    code = compile(text, "program.py", "exec")
    found: set[str] = set()
    for number in range(MOST):
        end, reached = ending(code, told, number)
        found.add(end)
        if not reached:
            break
    return sorted(found)


def main() -> None:
    cases = json.load(sys.stdin)
    json.dump([endings(text, told) for text, told in cases], sys.stdout)


if __name__ == "__main__":
    main()
