"""`concurrent.futures`: thread pools and futures."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "ProcessPoolExecutor": Missing("use ThreadPoolExecutor"),
    },
    internal=frozenset({"BrokenThreadPool", "DoneAndNotDoneFutures"}),
    final=frozenset({"Executor", "Future", "ThreadPoolExecutor"}),
)
