"""Starts the process that executes a program, and ends it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.native.answer import Seen
from core.native.plan import Death
from gui.run.itself import FOLDER

if TYPE_CHECKING:
    from core.native.plan import Plan

MAIN: Final = Path(__file__).with_name("child") / "main.py"
PATIENCE: Final = 2.0
"""Seconds without any work after which threads are taken to wait for ever."""
LIMIT: Final = 60.0
"""Seconds after which a run is ended."""
_GRACE: Final = 10.0
"""Seconds that the process has to end by itself beyond that."""


class Execution(NamedTuple):
    """How a program is executed: by the Python at *python*, its *file*, its *arguments*.

    *quiet* keeps what it prints to itself.
    """

    python: str
    file: Path
    arguments: tuple[str, ...]
    quiet: bool
    patience: float = PATIENCE
    limit: float = LIMIT


def execute(plan: Plan, files: tuple[str, ...], execution: Execution) -> Seen:
    """Execute the program by *plan*; what was seen of it.

    *files* are those that the program imports, from the folder of its file.

    Raises:
        OSError: there is no such Python.
    """
    with tempfile.TemporaryDirectory(prefix="interlock") as folder:
        told, report = Path(folder, "plan.json"), Path(folder, "report.json")
        empty = Path(folder, "here")
        empty.mkdir()
        told.write_text(json.dumps(_told(plan, files, execution)), "utf-8")
        # Isolated: neither variables of the environment nor the current folder decide what it
        # imports.
        start = [execution.python, "-I", "-X", "utf8", str(MAIN)]
        command = [*start, str(told), str(report), str(FOLDER)]
        _run(command, empty, plan, execution)
        try:
            return _seen(json.loads(report.read_text("utf-8")), execution.file.resolve())
        except FileNotFoundError:
            # The program has ended its process in a way that nobody could watch.
            return Seen("", "gone", 0, "", (), (), "", {})


def _seen(told: dict[str, Any], main: Path) -> Seen:
    def name(file: str) -> str:
        path = Path(file)
        return "" if not file or path == main else path.relative_to(main.parent).as_posix()

    return Seen(
        python=told["python"],
        end=told["end"],
        made=told["made"],
        wrong=told["wrong"],
        deaths=tuple(
            Death(-1 if tid is None else tid, kind, message, name(file), line)
            for tid, kind, message, file, line in told["deaths"]
        ),
        rules=tuple(told["rules"]),
        output=told["output"],
        stands={
            int(tid): (name(file), line, call) for tid, (file, line, call) in told["stands"].items()
        },
    )


def _told(plan: Plan, files: tuple[str, ...], execution: Execution) -> dict[str, Any]:
    return {
        **json.loads(plan.as_json),
        "file": str(execution.file.resolve()),
        "files": ["", *files],
        "rules": plan.rules,
        "arguments": execution.arguments,
        "patience": execution.patience,
        "limit": execution.limit,
    }


def _run(command: list[str], folder: Path, plan: Plan, execution: Execution) -> None:
    """Run *command* until it ends or its time is up."""
    where = subprocess.DEVNULL if execution.quiet else None
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=where,
        stderr=where,
        # What it starts in turn belongs to its group, and ends with it.
        start_new_session=sys.platform != "win32",
    )
    lines = "".join(f"{line}\n" for line in plan.answers).encode()
    try:
        process.communicate(lines, timeout=execution.limit + _GRACE)
    except subprocess.TimeoutExpired:
        # It could not even end itself; what it has written down counts.
        pass
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End *process* and all that it has started."""
    if sys.platform == "win32":
        process.kill()
    else:
        # None of them is left, or only such as wait to be cleared away.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
