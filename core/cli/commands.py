"""The commands that read their own options, each of which loads what it needs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, Protocol

from core.cli.parser import EXIT_CODES, Keyboard, Parser

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.language.program import Program
    from core.search.check_report import CheckReport
    from core.search.request import Forms, Processes

SUMMARY: Final = "GITHUB_STEP_SUMMARY"
"""Names the file where GitHub's workflows show Markdown ("Workflow commands", GitHub Docs)."""


class _Command(Protocol):
    """A module that carries out a command."""

    DESCRIPTION: str
    EPILOG: str

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Tell *parser* what it understands."""

    def run(self, options: argparse.Namespace, interrupted: Callable[[], bool]) -> int:
        """Carry out the command with *options*; the exit code."""


def check(arguments: Sequence[str], processes: Processes | None) -> int:
    """Carry out `interlock check`; the exit code."""
    # Brings the search along, which no other command needs.
    from core.search import check_command  # noqa: PLC0415

    parser = _parser(
        "check",
        "Try every schedule of each FILE: find the simplest failure, or prove safety.",
        "exit code: 0 safe, 1 unsafe (with --strict also doubts), 2 cannot be read or is"
        " refused, 3 undecided",
    )
    forms = _forms()
    check_command.add_options(parser, forms)
    options = parser.parse_args(arguments[1:])
    with Keyboard() as keyboard:
        return check_command.run(
            options, lambda: keyboard.interrupted, forms, os.environ.get(SUMMARY), processes
        )


def _merge(arguments: Sequence[str]) -> int:
    from core.search import merging  # noqa: PLC0415 - brings the search along

    parser = _parser("merge", merging.DESCRIPTION, merging.EPILOG)
    forms = _forms()
    merging.add_options(parser, forms)
    options = parser.parse_args(arguments[1:])
    with Keyboard() as keyboard:
        return merging.run(options, lambda: keyboard.interrupted, forms, os.environ.get(SUMMARY))


def _forms() -> Forms:
    from core.reports import formats  # noqa: PLC0415 - only where something is to be told
    from core.search.request import Forms  # noqa: PLC0415

    return Forms(formats.EACH, formats.WHOLE, _explain, formats.PLAIN)


def _explain(program: Program, report: CheckReport) -> Iterator[CheckReport]:
    # Only who asks why needs the graph of all states.
    from core.graph.explaining import with_reasons  # noqa: PLC0415

    return with_reasons(program, report)


def _fix(arguments: Sequence[str]) -> int:
    # Brings the search along, and all that edits text.
    from core.repair import fix_command  # noqa: PLC0415

    return _carry_out("fix", fix_command, arguments)


def _export(arguments: Sequence[str]) -> int:
    # Brings along everything that is to be seen.
    from core.pages import export_command  # noqa: PLC0415

    parser = _parser(
        "export",
        "Write a run of FILE as one web page that steps both ways, without a network.",
        "exit code: 0 written, 2 cannot be read, written, or is refused",
    )
    export_command.add_options(parser)
    return export_command.run(parser.parse_args(arguments[1:]))


def _hang(arguments: Sequence[str]) -> int:
    # Brings the search along.
    from core.hang import hang_command  # noqa: PLC0415

    return _carry_out("hang", hang_command, arguments)


def _carry_out(name: str, command: _Command, arguments: Sequence[str]) -> int:
    """Carry out *command*, which is called *name*, and let Ctrl+C end it in good order."""
    parser = _parser(name, command.DESCRIPTION, command.EPILOG)
    command.add_options(parser)
    options = parser.parse_args(arguments[1:])
    with Keyboard() as keyboard:
        return command.run(options, lambda: keyboard.interrupted)


def _parser(name: str, description: str, epilog: str | None = None) -> Parser:
    """What reads the options of the command called *name*, and answers its --help."""
    return Parser(
        prog=f"interlock {name}", description=description, epilog=epilog, allow_abbrev=False
    )


def _run(arguments: Sequence[str]) -> int:
    from core.cli import running  # noqa: PLC0415 - the --help of the whole does without

    return running.run(arguments)


def _lesson(arguments: Sequence[str]) -> int:
    # Brings the search along as well.
    from core.lessons import lesson_command  # noqa: PLC0415

    return lesson_command.main(arguments[1:])


def _mcp(arguments: Sequence[str]) -> int:
    # Brings search, repair and all reports along.
    from core.assistants import mcp_command  # noqa: PLC0415

    parser = _parser(
        "mcp",
        "Answer an assistant on standard input and output, by the Model Context"
        " Protocol: check, explain, repair and run programs. Nothing is executed.",
    )
    mcp_command.add_options(parser)
    return mcp_command.run(parser.parse_args(arguments[1:]))


def _modernize(arguments: Sequence[str]) -> int:
    # Few programs need it.
    from core.language.python2 import modernize_command  # noqa: PLC0415

    parser = _parser(
        "modernize",
        "Turn FILE, which is Python 2, into Python 3: show how, or do it.",
        "exit code: 0 done, or nothing to do, 2 cannot be read or does not become Python 3",
    )
    modernize_command.add_options(parser)
    return modernize_command.run(parser.parse_args(arguments[1:]))


def _supports(arguments: Sequence[str]) -> int:
    # Looks into every module of the library.
    from core.machine.library.supported import ask  # noqa: PLC0415

    parser = _parser(
        "supports",
        "Say whether each NAME is simulated, and what to write instead where not.",
        "exit code: 0 all are, 1 some are not",
    )
    named = "a module, a name of one (threading.Lock), or of Python itself"
    parser.add_argument("names", metavar="NAME", nargs="+", help=named)
    answers = [ask(name) for name in parser.parse_args(arguments[1:]).names]
    sys.stdout.write("".join(f"{answer.text}\n" for answer in answers))
    return 0 if all(answer.simulated for answer in answers) else EXIT_CODES["failed"]


WITHOUT_PROCESSES: Final[Mapping[str, Callable[[Sequence[str]], int]]] = {
    "run": _run,
    "fix": _fix, "merge": _merge, "hang": _hang, "export": _export, "lesson": _lesson,
    "mcp": _mcp, "modernize": _modernize, "supports": _supports,
}  # fmt: skip
"""What carries out each command but `check`, which can start processes."""
