"""`contextlib`: help with `with`."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "asynccontextmanager": Missing("use contextmanager and threads"),
        "AbstractAsyncContextManager": Missing("use AbstractContextManager and threads"),
        "AsyncExitStack": Missing("use ExitStack and threads"),
        "chdir": Missing("put the folder before the names of files"),
        "aclosing": Missing("use closing and threads"),
    },
    final=frozenset({"ExitStack"}),
)
