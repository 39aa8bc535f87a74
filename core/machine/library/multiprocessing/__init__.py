"""`multiprocessing`: processes, each with a memory of its own, and what they share."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_PIPES: Final = "use Pipe() or Queue()"

MODULE: Final = Module(
    missing={
        "connection": Missing(_PIPES),
        "context": Missing("use get_context('fork')"),
        "get_logger": Missing("use the module logging"),
        "log_to_stderr": Missing("use the module logging"),
        "managers": Missing("use Manager()"),
        "process": Missing("use the names of multiprocessing itself"),
        "queues": Missing("use the names of multiprocessing itself"),
        "reducer": Missing(_PIPES),
        "set_executable": Missing("leave it out"),
        "set_forkserver_preload": Missing("leave it out"),
        "shared_memory": Missing("use Array() or Manager().list()"),
        "sharedctypes": Missing("use Value(), Array(), RawValue() or RawArray()"),
        "synchronize": Missing("use the names of multiprocessing itself"),
    },
)
