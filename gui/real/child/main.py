"""Executes a program with its threads held in the order of a plan.

    python -I main.py PLAN REPORT FOLDER

PLAN is a JSON file with the steps, the file of the program, its arguments and the limits;
what was seen is written to REPORT.  FOLDER is where Interlock's own modules are found.
"""

from __future__ import annotations

import json
import sys
import threading
import traceback
import types
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    above = Path(__file__).resolve().parent
    # In a wheel the package on top is another one than in a checkout.
    while (above / "__init__.py").exists():
        above = above.parent
    sys.path.insert(0, str(above))

from gui.real.child.bytecode import hold_at_bytecodes
from gui.real.child.gates import Gates, Place, Step
from gui.real.child.library import install
from gui.real.child.telling import Copied, Notes, note_deaths


def main(plan: dict[str, Any], report: str) -> None:
    """Execute what *plan* names and write to *report* what is seen."""
    path = Path(plan["file"])
    files = {str(path.parent / name) if name else str(path) for name in plan["files"]}
    gates = Gates([_step(step, path) for step in plan["steps"]], files.__contains__)
    notes = Notes(gates, report)
    text = path.read_bytes()
    _forget_ourselves()
    sys.path.insert(0, str(path.parent))
    sys.argv = [str(path), *plan["arguments"]]
    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    sys.stdout = Copied(sys.stdout, notes)
    gates.judged = lambda: notes.judge(plan["rules"], vars(module))
    note_deaths(notes)
    install(gates)
    notes.watch(plan["patience"], plan["limit"])
    hold_at_bytecodes(gates)
    try:
        # The one place in all of Interlock where the text of a user is executed: in a process of
        # its own, which somebody asked for in so many words.
        exec(compile(text, str(path), "exec"), vars(module))
    except SystemExit:
        pass
    except BaseException as error:  # noqa: BLE001 - whatever the program raises
        notes.died(error, error.__traceback__)
        traceback.print_exc()
    finally:
        gates.end(None)
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            _JOIN(thread)
    notes.over()


_JOIN = threading.Thread.join


def _step(told: dict[str, Any], path: Path) -> Step:
    place = told["place"]
    if place is not None:
        file = place["file"]
        place = Place(**{**place, "file": str(path.parent / file) if file else str(path)})
    return Step(**{**told, "place": place})


def _forget_ourselves() -> None:
    """Leave nothing of Interlock for the program to import."""
    del sys.path[0]
    own = Gates.__module__.partition(".")[0]
    for name in [name for name in sys.modules if name.partition(".")[0] == own]:
        del sys.modules[name]


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text("utf-8")), sys.argv[2])
