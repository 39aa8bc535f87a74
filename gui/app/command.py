"""The command `interlock`: opens the window, or does what works without one."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from core import cli
from core.language.source import is_file
from gui.app.bundle import end_with_parent, mark_unpacked, unpacked_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WINDOW_HELP: Final = """\
interlock [FILE]: open the window
interlock lecture [FILE|LESSON]: open it full screen for a hall
interlock picture FILE --out NAME: paint a moment of a run into a file; --help says more
interlock handout LESSON... --out X.pdf: lessons on paper, with the answers last
interlock grade TASK ANSWERS...: mark answers to a task by proof
interlock real FILE --schedule TEXT: EXECUTE a program on real CPython, by a schedule
interlock install-desktop [--remove]: put it into the menu of a Linux desktop
interlock --version: tell which one this is

Without a window:

"""
OWN: Final = ("lecture", "picture", "handout", "grade", "real", "install-desktop")
"""The commands that load Qt or belong to the window."""
NO_COMMAND: Final = 2
"""The exit code if there is no such command."""
NO_WINDOW: Final = 2
"""The exit code where no window can open."""
QT: Final = ("PySide6", "shiboken6", "typing_extensions")
"""What cannot be loaded without the window's extra, or where the system lacks a library of Qt's."""

COLLECT_AFTER: Final = 200_000
"""How many objects are made between two passes of the garbage collector.

What imports and searches make is kept, so each pass finds nothing and only takes time.
"""


def collect_seldom() -> None:
    """Make passes of the garbage collector rare, for each holds everything up."""
    gc.set_threshold(COLLECT_AFTER)


def enter() -> NoReturn:
    """What the command runs: `main`, then the end of the process."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read along has gone, and misses nothing.
        code = cli.STOPPED
    if "PySide6" in sys.modules:
        sys.exit(code)
    # Taking apart what a search has made, object by object, takes as long as a small search.
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out *arguments*; only the window and pictures load Qt."""
    collect_seldom()
    folder = unpacked_file()
    if folder is not None:
        end_with_parent()
        mark_unpacked(folder)
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] and given[0] in _LIGHT:
        return _LIGHT[given[0]](given[1:])
    if given == ["--version"]:
        from importlib import metadata  # noqa: PLC0415 - seldom needed

        sys.stdout.write(f"interlock {metadata.version('interlock')}\n")
        return 0
    if given[:1] in (["-h"], ["--help"]):
        sys.stdout.write(WINDOW_HELP)
    if given and (given[0] in cli.COMMANDS or given[0].startswith("-")):
        return cli.main(given, _in_processes)
    if given and _is_no_file(given[0]):
        sys.stderr.write(f"interlock: {_no_command(given[0])}\n")
        return NO_COMMAND
    try:
        return _with_qt(given)
    except ImportError as error:
        # The loader gives no more than the last part of a module's name.
        if not any(each in f"{error.name} {error.path}" for each in QT):
            raise
        return _without_qt(error)


def _install(arguments: Sequence[str]) -> int:
    from gui.app import desktop  # noqa: PLC0415 - seldom needed

    return desktop.main(arguments)


def _in_processes(commands: Sequence[Sequence[str]], jobs: int) -> Iterator[tuple[str, str]]:
    from gui.app.processes import in_processes  # noqa: PLC0415 - only where several are wanted

    return in_processes(commands, jobs)


def _grade(arguments: Sequence[str]) -> int:
    from gui.grading import grade_command  # noqa: PLC0415 - brings the search along

    return grade_command.main(arguments)


def _real(arguments: Sequence[str]) -> int:
    from gui.real import real_command  # noqa: PLC0415 - starts a process, which nothing else does

    return real_command.main(arguments)


_LIGHT: Final = {"install-desktop": _install, "grade": _grade, "real": _real}
"""The commands beside those of core that work without Qt."""


def _is_no_file(word: str) -> bool:
    """Whether *word* is meant to be a command, for it neither is a file nor looks like one."""
    return (
        word not in OWN
        and word.isprintable()
        and not Path(word).suffix
        and (Path(word).name == word and not is_file(word) and not os.path.lexists(word))
    )


def _no_command(word: str) -> str:
    import difflib  # noqa: PLC0415 - seldom needed

    near = difflib.get_close_matches(word, (*cli.COMMANDS, *OWN), n=1)
    hint = f"; did you mean {near[0]}?" if near else ": interlock --help names all of them"
    return f"there is no command {word}, and no file of that name{hint}"


def _with_qt(given: list[str]) -> int:
    if given[:1] == ["picture"]:
        from gui.pictures import picture_command  # noqa: PLC0415 - loads Qt

        return picture_command.main(given[1:])
    if given[:1] == ["handout"]:
        from gui.pictures import handout_command  # noqa: PLC0415 - loads Qt

        return handout_command.main(given[1:])
    from gui.app import main as start  # noqa: PLC0415 - loads Qt

    return start.main(given)


def _without_qt(error: ImportError) -> int:
    """Say what is missing of Qt, or of the system for it, and what works all the same."""
    if isinstance(error, ModuleNotFoundError):
        sys.stderr.write(
            "interlock: there can be no window and no picture, for they were not installed:"
            f" there is no {error.name}\nInstall them with: pip install 'interlock[window]'\n"
            "`interlock check` and `interlock run` work without.\n"
        )
        return NO_WINDOW
    sys.stderr.write(
        "interlock: there can be no window and no picture, for Qt lacks something of the system:"
        f" {error}\nInstall the package that has it; `interlock check` and `interlock run` work"
        " without.\n"
    )
    return NO_WINDOW


if __name__ == "__main__":
    enter()
