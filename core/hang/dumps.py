"""Reads what prints the stacks of all threads: faulthandler, py-spy, gdb's py-bt, tracebacks."""

from __future__ import annotations

import re
from typing import Final

from core.named import NamedTuple

MOST_LINES: Final = 100_000
_THREAD: Final = re.compile(r"^(?=\S).*\bthread\b", re.IGNORECASE)
"""A line that begins the stack of a thread; those of frames are indented or begin with `#`."""
_NAME: Final = re.compile(r'"([^"]+)"|\[([^\]]+)\]')
_FRAMES: Final = (
    # faulthandler: File "a.py", line 3 in work; a traceback has a comma before "in".
    re.compile(r'^\s*File "(?P<file>.+)", line (?P<line>\d+),? in (?P<function>.+?)\s*$'),
    # gdb: #7 Frame 0x7f, for file a.py, line 3, in work (n=1)
    re.compile(r"\bfor file (?P<file>.+), line (?P<line>\d+), in (?P<function>[\w.<>]+)"),
    # py-spy: work (a.py:3)
    re.compile(r"^\s+(?P<function>[\w.<>]+) \((?P<file>.+):(?P<line>\d+)\)\s*$"),
)
_ORDER: Final = re.compile(r"\s*\(most recent call (first|last)\)")
_LAST: Final = "most recent call last"
_TRACEBACK: Final = "Traceback ("


class DumpError(Exception):
    """A text that has no stacks in it: the message says so, and the way out."""


class StackFrame(NamedTuple):
    """Where a call stands: *line* of *file*, in *function*."""

    file: str
    line: int
    function: str


class Stack(NamedTuple):
    """A thread of the dump: its *title* there, its *name* if that is told, its *frames*.

    The innermost call comes first.
    """

    title: str
    name: str
    frames: tuple[StackFrame, ...]

    @property
    def is_main(self) -> bool:
        """Whether it is that of the main thread: its outermost call is the program itself."""
        return bool(self.frames) and self.frames[-1].function == "<module>"


def stacks_of(text: str) -> list[Stack]:
    """Return the stacks in *text*, in their order there; what is no stack is passed over.

    Raises:
        DumpError: there is none.
    """
    found: list[Stack] = []
    title, last, frames = "", False, list[StackFrame]()

    def close() -> None:
        if frames:
            named = _NAME.search(title)
            name = "" if named is None else named[1] or named[2]
            inner_first = reversed(frames) if last else frames
            found.append(Stack(title, name, tuple(inner_first)))
        frames.clear()

    for line in text.splitlines()[:MOST_LINES]:
        frame = next((match for each in _FRAMES if (match := each.search(line))), None)
        if frame is not None:
            frames.append(StackFrame(frame["file"], int(frame["line"]), frame["function"]))
        elif _THREAD.search(line):
            close()
            title, last = _ORDER.sub("", line.strip().rstrip(":")), _LAST in line
        elif line.lstrip().startswith(_TRACEBACK):
            if frames:
                close()
                title = ""
            last = _LAST in line
    close()
    if not found:
        raise DumpError(
            "there is no stack of a thread in it: paste what faulthandler, py-spy or gdb's py-bt"
            " prints of the hung program"
        )
    return found
