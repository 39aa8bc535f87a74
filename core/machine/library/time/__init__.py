"""`time`: clocks that show the virtual time, and `sleep`."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "clock": Missing("use perf_counter()"),
        "ctime": Missing("use datetime.datetime.now()"),
        "localtime": Missing("use datetime.datetime.now()"),
        "strftime": Missing("use datetime.datetime.now().strftime(...)"),
        "thread_time": Missing("use process_time()"),
    },
)
