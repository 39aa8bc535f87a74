"""CPython in a process of its own, to compare with.

As a script it reads programs from stdin, one in a line of JSON together with how often to
run it, and answers each with a line: the different things that it showed.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import threading
import traceback
import types

SWITCHING = 1e-6
"""Seconds between two switches of threads: as often as it can be had."""


def main() -> None:
    """Answer until there are no more programs."""
    sys.setswitchinterval(SWITCHING)
    answers = sys.stdout
    for line in sys.stdin:
        text, times = json.loads(line)
        code = compile(text, "program.py", "exec", dont_inherit=True)
        shown = {_run(code) for _ in range(times)}
        answers.write(f"{json.dumps(sorted(shown))}\n")
        answers.flush()


def _run(code: types.CodeType) -> tuple[str, str]:
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            exec(code, module.__dict__)  # noqa: S102 - this process is there to run it
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is the answer
            traceback.print_exception(error)
        for thread in threading.enumerate():
            if thread is not threading.current_thread():
                thread.join()
    lines = err.getvalue().rstrip().splitlines()
    return out.getvalue(), lines[-1] if lines else ""


if __name__ == "__main__":
    main()
