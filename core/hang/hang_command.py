"""`interlock hang`: where the threads of a hung program stand, and how it gets there."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.graph.sentences import told
from core.graph.why import cause_of
from core.hang.dumps import DumpError, stacks_of
from core.hang.positions import standings_of
from core.hang.search import search
from core.language.errors import ProgramError, SourceError, excerpt, printable
from core.language.source import read_bytes
from core.machine.compile import compile_source, read_program
from core.machine.step import choices
from core.named import NamedTuple
from core.runs.naming import Names
from core.search.report_text import counted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from core.hang.positions import Standing
    from core.hang.search import Answer
    from core.language.program import Program
    from core.language.source import Source

DESCRIPTION: Final[str] = "Find a schedule of FILE to where the threads of a hung program stand."
EPILOG: Final[str] = (
    "exit code: 0 a schedule leads there, 1 none does, 2 cannot be read or is refused, 3 undecided"
)
FOUND: Final = 0
NOT_FOUND: Final = 1
REFUSED: Final = 2
UNDECIDED: Final = 3
_SECONDS: Final = 60.0
"""For the search; what comes after that is undecided."""
_STDIN: Final = "-"
_LARGEST: Final = 10_000_000
"""Bytes of a dump."""


class _Told(NamedTuple):
    """What is to be said: *names* by the dump's threads, *lines* why, the *answer* itself."""

    names: dict[int, str]
    lines: tuple[str, ...]
    answer: Answer | None


def add_options(parser: argparse.ArgumentParser) -> None:
    """Tell *parser* what `interlock hang` understands."""
    add = parser.add_argument
    add("file", metavar="FILE", help="the program that hung")
    what = "what faulthandler, py-spy or gdb printed of its threads; - reads it from stdin"
    add("--dump", metavar="DUMP", required=True, help=what)
    add("--json", action="store_true", help="print the result as JSON on one line")


def run(options: argparse.Namespace, interrupted: Callable[[], bool]) -> int:
    """Carry out what `add_options` understood; the exit code.

    *interrupted* says whether somebody wants it to stop.
    """
    source = None
    try:
        source = read_program(options.file)
        standings = standings_of(source, stacks_of(_dump(options.dump)))
        if not options.json:
            # Worth to be known of a program that is refused, too.
            _tell_standings(source, standings)
        program = compile_source(source)
    except DumpError as error:
        called = "" if options.dump == _STDIN else f" '{printable(options.dump)}'"
        return _say(f"interlock: the dump{called}: {error}", REFUSED)
    except SourceError as error:
        shown = f"\n{excerpt(source.lines, error.span)}" if source else ""
        return _say(f"interlock: {printable(options.file)}: {error}{shown}", REFUSED)
    except ProgramError as error:
        return _say(f"interlock: {error}", REFUSED)
    result = _found(program, standings, interrupted)
    if options.json:
        print(_as_json(source, standings, result))
    else:
        _tell(source, result)
    return _code(result.answer)


def _code(answer: Answer | None) -> int:
    if answer is not None and answer.schedule is not None:
        return FOUND
    return NOT_FOUND if answer is not None and answer.complete else UNDECIDED


def _dump(name: str) -> str:
    content = sys.stdin.buffer.read(_LARGEST) if name == _STDIN else read_bytes(name, _LARGEST)
    return content.decode("utf-8", "replace")


def _found(
    program: Program, standings: Sequence[Standing], interrupted: Callable[[], bool]
) -> _Told:
    end = time.monotonic() + _SECONDS
    answer = None
    going = search(program, standings)
    while time.monotonic() < end and not interrupted():
        try:
            next(going)
        except StopIteration as over:
            answer = over.value
            break
    if answer is None or answer.schedule is None:
        return _Told({}, (), answer)
    cause = carried(cause_of(program, None, answer.schedule, None))
    state = cause.simulation.state
    names = Names(program, state)
    lines = told(program, cause, "deadlock") if answer.stuck else ()
    if not answer.stuck:
        able = dict.fromkeys(names.thread(choice.tid) for choice in choices(program, state))
        lines = (f"Nobody is stuck there: {', '.join(able)} can go on.",)
    return _Told({tid: names.thread(tid) for tid in answer.threads}, lines, answer)


# What is said


def _tell_standings(source: Source, standings: Sequence[Standing]) -> None:
    name = printable(source.name)
    print(f"{name}: {counted(len(standings), 'thread')} of the dump stand in it")
    for each in standings:
        print(f"    {_title(each)}: {_where(source, each)}")


def _title(standing: Standing) -> str:
    stack = standing.stack
    return printable("main" if stack.is_main else stack.name or stack.title or "a thread")


def _where(source: Source, standing: Standing) -> str:
    beside = {module.path: module.text for module in source.beside}
    text = beside.get(standing.file, source.text).split("\n")[standing.line - 1].strip()
    at = f"line {standing.line}" + (f" of {standing.file}" if standing.file else "")
    return printable(f"{at}, in {standing.function}: {text}")


def _tell(source: Source, result: _Told) -> None:
    name, answer = printable(source.name), result.answer
    if answer is None:
        print(f"{name}: undecided: no schedule to there was found in {_SECONDS:g} s")
        return
    states = counted(answer.states, "state")
    if answer.schedule is None:
        why = "no schedule leads there" if answer.complete else "undecided: not all was searched"
        print(f"{name}: {why} ({states})")
        return
    stuck = "all are stuck" if answer.stuck else "but that is no deadlock"
    print(f"{name}: a schedule leads there, and {stuck} ({states})")
    for tid, standing in answer.threads.items():
        if not standing.stack.is_main:
            print(f"    {_title(standing)} is {printable(result.names[tid])}")
    for line in result.lines:
        print(f"    {printable(line)}")
    print(f"    --schedule {answer.schedule}")


def _as_json(source: Source, standings: Sequence[Standing], result: _Told) -> str:
    answer = result.answer
    names = {} if answer is None else {
        id(standing): result.names.get(tid) for tid, standing in answer.threads.items()
    }  # fmt: skip
    found = answer is not None and answer.schedule is not None
    return json.dumps(
        {
            "file": source.name,
            "found": found,
            "complete": answer is not None and answer.complete,
            "stuck": answer is not None and answer.stuck,
            "schedule": str(answer.schedule) if answer is not None and found else None,
            "states": 0 if answer is None else answer.states,
            "why": list(result.lines),
            "threads": [
                {
                    "title": _title(each), "name": names.get(id(each)), "file": each.file,
                    "line": each.line, "function": each.function,
                }
                for each in standings
            ],
        }
    )  # fmt: skip


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
