"""CPython in a process of its own, to compare with.

As a script it reads programs from stdin, one in a line of JSON together with how often to
run it, and answers each with a line: the different things that it showed.  If it is more
than once, threads are made to give way between any two of CPython's instructions, as
they otherwise do too seldom.
"""

from __future__ import annotations

import contextlib
import faulthandler
import io
import itertools
import json
import random
import sys
import threading
import time
import traceback
import types
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SWITCHING = 1e-6
"""Seconds between two switches of threads: as often as it can be had."""
PATIENCE = 60
"""Seconds after which a program counts as stuck, and this process gives up."""
PROGRAM = "program.py"


def main() -> None:
    """Answer until there are no more programs."""
    sys.setswitchinterval(SWITCHING)
    answers = sys.stdout
    for line in sys.stdin:
        text, times = json.loads(line)
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        code = compile(text, PROGRAM, "exec", dont_inherit=True)
        shown = set()
        for number in range(times):
            threading.settrace(_giving_way(number) if number else None)  # type: ignore[arg-type]
            shown.add(_run(code))
        answers.write(f"{json.dumps(sorted(shown))}\n")
        answers.flush()
        faulthandler.cancel_dump_traceback_later()


def _giving_way(number: int) -> Callable[..., object]:
    """A trace function that lets other threads go on now and then, differently by *number*."""
    luck = random.Random(number)
    rate = luck.choice((0.02, 0.1, 0.4))

    def trace(frame: types.FrameType, event: str, _: object) -> object:
        if frame.f_code.co_filename != PROGRAM:
            return None
        frame.f_trace_opcodes = True
        if luck.random() < rate:
            time.sleep(0)
        return trace

    return trace


def _run(code: types.CodeType) -> tuple[str, str]:
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    threading._counter = itertools.count(1).__next__  # type: ignore[attr-defined]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            exec(code, module.__dict__)  # noqa: S102 - this process is there to run it
        except SystemExit as stop:
            if stop.code is not None and not isinstance(stop.code, int):
                err.write(f"{stop.code}\n")
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is the answer
            traceback.print_exception(error)
        for thread in threading.enumerate():
            if thread is not threading.current_thread():
                thread.join()
    lines = err.getvalue().rstrip().splitlines()
    return out.getvalue(), lines[-1] if lines else ""


if __name__ == "__main__":
    main()
