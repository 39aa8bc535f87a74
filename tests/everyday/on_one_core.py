"""``python -m tests.everyday.on_one_core SECONDS FILE``: a check by the time of the processor.

What else the computer does must not decide what is found within a limit.  The rest is as with
``interlock check --json``.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Final

from core.language.world import WorldOptions
from core.memory import crowding
from core.reports import formats
from core.search import check_command
from core.search.pace import MOST_STATES
from core.search.request import CheckRequest, Forms
from core.terminal import Terminal
from gui.app.command import collect_seldom

FORMS: Final = Forms(formats.EACH, formats.WHOLE, lambda _program, _report: iter(()), formats.PLAIN)


def main() -> int:
    """Check the file that the command line names; the exit code of `interlock check`."""
    collect_seldom()
    seconds, name = sys.argv[1:]
    request = CheckRequest(
        files=(name,), time_limit=float(seconds), most_states=MOST_STATES, form="json",
        junit=None, summary=None, progress=False, strict=False, smaller=False, why=False,
        debug=False, world=WorldOptions(),
    )  # fmt: skip
    terminal = Terminal(sys.stdout, sys.stderr, time.process_time, lambda: False, crowding())
    return check_command.check(request, terminal, FORMS)


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    # What a search has made is not taken apart object by object, as in the command.
    os._exit(code)
