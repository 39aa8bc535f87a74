"""`_thread`: threads without an object, and locks."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset(
        {"exit", "exit_thread", "get_ident", "get_native_id", "start_new", "start_new_thread"}
    ),
    missing={
        "daemon_threads_allowed": Missing("use threading.Thread"),
        "interrupt_main": Missing("use threading.Event to stop a thread"),
        "stack_size": Missing("do without it"),
        "start_joinable_thread": Missing("use threading.Thread"),
    },
)
