"""`interlock mcp`: the tools for assistants, on standard input and output."""

from __future__ import annotations

import contextlib
import sys
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from core.assistants.server import Server
from core.assistants.tools import Toolbox
from core.language.errors import printable
from core.memory import crowding

if TYPE_CHECKING:
    import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    """Tell *parser* what `interlock mcp` understands."""
    folder = "programs are read only below it (the one it is started in)"
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default=".", help=folder)


def run(options: argparse.Namespace) -> int:
    """Answer requests until standard input ends; 2 if there is no such folder."""
    folder = Path(options.folder)
    if not folder.is_dir():
        name = printable(options.folder)
        sys.stderr.write(f"interlock: there is no folder '{name}': give that of the programs\n")
        return 2
    server = Server(Toolbox(folder, crowding()), metadata.version("interlock"))
    told = partial(open, encoding="utf-8", errors="replace", newline="\n", closefd=False)
    # Whatever else might be printed is no message, and must not stand between them.
    with (
        told(sys.stdin.fileno()) as given,
        told(sys.stdout.fileno(), "w") as out,
        contextlib.redirect_stdout(sys.stderr),
    ):
        server.serve(given, out)
    return 0
