"""`sys`: the arguments and streams of the run."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset(
        """
        exc_info excepthook exception getdefaultencoding getfilesystemencoding
        getrecursionlimit intern setrecursionlimit
        """.split()
    ),
    settable=frozenset({"excepthook", "stderr", "stdout"}),
    missing={
        "getrefcount": Missing("do without it"),
        "getsizeof": Missing("do without it"),
        "modules": Missing("use import statements"),
        "path": Missing("put everything into this file"),
        "settrace": Missing("do without it"),
        "setprofile": Missing("do without it"),
    },
)
