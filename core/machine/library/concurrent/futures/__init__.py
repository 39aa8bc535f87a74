"""`concurrent.futures`: thread pools and futures."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    elsewhere={"ProcessPoolExecutor": "concurrent.futures._process"},
    internal=frozenset({"BrokenThreadPool", "DoneAndNotDoneFutures"}),
    final=frozenset({"Executor", "Future", "ThreadPoolExecutor"}),
)
