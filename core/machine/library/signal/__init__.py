"""`signal`: signals, of which none comes that the program does not send itself."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"default_int_handler", "raise_signal", "strsignal"}),
    missing={
        "alarm": Missing("use threading.Timer", why="no signal comes here"),
        "pause": Missing("use threading.Event", why="no signal comes here"),
        "setitimer": Missing("use threading.Timer", why="no signal comes here"),
        "sigwait": Missing("use threading.Event", why="no signal comes here"),
        "pthread_kill": Missing("use threading.Event", why="no signal comes here"),
        "set_wakeup_fd": Missing("use threading.Event", why="no signal comes here"),
        "siginterrupt": Missing("do without it", why="no signal comes here"),
        "pthread_sigmask": Missing("do without it", why="no signal comes here"),
    },
)
