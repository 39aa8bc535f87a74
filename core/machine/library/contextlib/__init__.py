"""`contextlib`: help with `with`."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "asynccontextmanager": Missing("use contextmanager and threads"),
        "redirect_stdout": Missing("pass the function that prints as an argument"),
    },
    final=frozenset({"ExitStack"}),
)
