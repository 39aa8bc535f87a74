"""Runs a program on CPython again and again, with switches forced between its bytecodes.

    python native_driver.py FILE FIRST LAST PATIENCE

Every run is a process of its own, forked from here, so that none sees another's threads.
For each, a line of JSON tells what was written by whom, what failed, and whether it hung.
"""

from __future__ import annotations

import io
import json
import os
import random
import select
import sys
import threading
import time
import types
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType, TracebackType

    from _typeshed import TraceFunction

    Tell = Callable[..., None]

HERE = Path(os.__file__).resolve().parent
TRACED = ("threading", "queue", "functools", "random", "collections/__init__", "contextlib",
          "concurrent/futures/thread", "concurrent/futures/_base", "dataclasses", "enum",
          "logging/__init__")  # fmt: skip
SLEEP = time.sleep
MOST_SECONDS = 20.0
"""How long a run may compute before it is said to go on for ever."""


class Pauses:
    """Decides at each bytecode whether the thread pauses; two ways, by the seed.

    Either every bytecode may, or a few moments are drawn at which a thread stands still for
    long: the second finds what needs few switches at the right places.  Mostly these are in
    the program itself, seldom in the library, which runs far more bytecodes.
    """

    def __init__(self, seed: int) -> None:
        luck = self.luck = random.Random(seed)
        self.rate = luck.choice((0.01, 0.05, 0.2))
        self.lengths = luck.choice(((0, 0, 0.0001), (0,), (0, 0.0005)))
        self.count = 0
        self.everywhere = seed % 5 == 0
        reach = luck.choice((300, 1500) if self.everywhere else (15, 40, 100, 200))
        moments = luck.choice((1, 1, 2, 3))
        few = seed % 4 != 0
        self.moments = {luck.randrange(reach) for _ in range(moments)} if few else set()

    def __call__(self, *, library: bool) -> None:
        if self.moments:
            self.count += not library or self.everywhere
            if self.count in self.moments:
                self.moments.discard(self.count)
                SLEEP(0.004)
        elif self.luck.random() < self.rate:
            SLEEP(self.luck.choice(self.lengths))


def last_file(where: TracebackType | None) -> str:
    """The file in which an exception with the traceback *where* was raised."""
    name = ""
    while where is not None:
        name, where = where.tb_frame.f_code.co_filename, where.tb_next
    return name


def _shortened(seconds: float) -> None:
    SLEEP(seconds / 100)


def tracer(program: str, names: set[str], pauses: Pauses) -> TraceFunction:
    """A trace function that pauses before bytecodes of *program* and of the files *names*."""

    def trace(frame: FrameType, event: str, arg: object) -> TraceFunction | None:
        if frame.f_code.co_filename not in names and frame.f_code.co_filename != program:
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        if event == "opcode":
            pauses(library=frame.f_code.co_filename != program)
        return trace

    return trace


class Told(io.TextIOBase):
    """A standard output that tells at once who wrote what."""

    def __init__(self, tell: Tell, line: Callable[[], tuple[int, ...]]) -> None:
        self.say = tell
        self.line = line

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.say("wrote", self.line(), text)
        return len(text)


def number_threads(lines: dict[object, tuple[int, ...]]) -> None:
    """Number all threads that are started from now on.

    *lines* have for each the numbers of those through whom it was started, and its own.
    """

    def numbered(begin: Callable[..., object]) -> Callable[..., object]:
        def wrapper(function: object, *args: object, **kwargs: object) -> object:
            line = (*lines.get(threading.current_thread(), ()), len(lines))
            lines[function.__self__] = line  # type: ignore[attr-defined]
            return begin(function, *args, **kwargs)

        return wrapper

    for begin in ("_start_new_thread", "_start_joinable_thread"):
        if hasattr(threading, begin):
            setattr(threading, begin, numbered(getattr(threading, begin)))


def run(code: CodeType, seed: int, name: str, tell: Tell) -> None:
    """Run the program once in this process; *tell* is called with what happens."""
    lines: dict[object, tuple[int, ...]] = {threading.main_thread(): ()}
    number_threads(lines)

    def failed(kind: type[BaseException], where: TracebackType | None) -> None:
        if kind is AssertionError and last_file(where) == threading.__file__:
            # Two joins of one thread at once may trip over each other within CPython 3.11.
            tell("odd")
        elif not issubclass(kind, SystemExit):
            tell("failed", "assertion" if kind is AssertionError else "exception", kind.__name__)

    threading.excepthook = lambda args: failed(args.exc_type, args.exc_traceback)
    time.sleep = _shortened  # type: ignore[assignment]
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.stdout = Told(tell, lambda: lines.get(threading.current_thread(), (-1,)))
    sys.stderr = io.StringIO()
    sys.setswitchinterval(1e-6 if seed else 0.005)
    if seed:
        names = {str(HERE / f"{each}.py") for each in TRACED}
        trace = tracer(name, names, Pauses(seed))
        threading.settrace(trace)
        sys.settrace(trace)
    try:
        exec(code, module.__dict__)
    except BaseException as error:  # noqa: BLE001 - whatever the program raises
        failed(type(error), error.__traceback__)
    finally:
        sys.settrace(None)
    threading._shutdown()  # type: ignore[attr-defined]
    tell("over")


def child(code: CodeType, seed: int, name: str, end: int) -> None:
    """Run the program and write to the pipe *end* what happens."""

    def tell(*what: object) -> None:
        os.write(end, (json.dumps(what) + "\n").encode())

    try:
        run(code, seed, name, tell)
    finally:
        os._exit(0)


def watched(pid: int, end: int, patience: float) -> list[list[str]]:
    """What process *pid* tells through the pipe *end*; killed when it hangs or never ends."""
    told: list[list[str]] = []
    rest = b""
    begin = quiet = time.monotonic()
    spent = -1.0
    while True:
        ready = select.select([end], [], [], 0.05)[0]
        data = os.read(end, 65536) if ready else None
        now = time.monotonic()
        if data == b"":
            break
        if data:
            rest += data
            *lines, rest = rest.split(b"\n")
            told += map(json.loads, lines)
            quiet = now
        if ready:
            continue
        used = cpu_seconds(pid)
        if used != spent:
            quiet, spent = now, used
        if now - quiet > patience:
            told.append(["failed", "deadlock", ""])
            break
        if now - begin > MOST_SECONDS:
            told.append(["failed", "never-ends", ""])
            break
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    return told


def cpu_seconds(pid: int) -> float:
    """The processor time of *pid* and its threads, as far as the system tells."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return float(int(fields[11]) + int(fields[12]))


def main() -> None:
    name, first, last, patience = (
        sys.argv[1],
        int(sys.argv[2]),
        int(sys.argv[3]),
        float(sys.argv[4]),
    )
    code = compile(Path(name).read_text("utf-8"), name, "exec")
    for module in ("queue", "functools", "collections", "contextlib", "concurrent.futures.thread",
                   "dataclasses", "enum", "logging", "itertools", "datetime"):  # fmt: skip
        __import__(module)
    for seed in range(first, last):
        mine, end = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(mine)
            child(code, seed, name, end)
        os.close(end)
        told = watched(pid, mine, patience)
        os.close(mine)
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        if any(what[:2] == ["failed", "deadlock"] or what[1:2] == ["never-ends"] for what in told):
            # A hang costs seconds, and the next ones would not say more.
            break


if __name__ == "__main__":
    main()
