"""`sys`: the arguments and streams of the run."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_INSIDE: Final = "it looks into the interpreter"
_MEMORY: Final = "it shows the memory of the interpreter"

MODULE: Final = Module(
    compiled=frozenset(
        """
        exc_info excepthook exception getdefaultencoding getfilesystemencoding
        getrecursionlimit intern setrecursionlimit
        """.split()
    ),
    settable=frozenset({"excepthook", "stderr", "stdout"}),
    elsewhere={"__excepthook__": "sys._hooks"},
    missing={
        "getrefcount": Missing("use len() or count yourself", why=_MEMORY),
        "getsizeof": Missing("use len()", why=_MEMORY),
        "modules": Missing("use import statements"),
        "path": Missing("put everything into this file"),
        "settrace": Missing(
            "look at a threading.Event in the loop of a thread that is to stop", why=_INSIDE
        ),
        "setprofile": Missing("measure with time.perf_counter", why=_INSIDE),
    },
)
