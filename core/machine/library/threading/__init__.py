"""`threading`: threads, and what they wait for."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_INSIDE: Final = "it looks into the interpreter"

MODULE: Final = Module(
    compiled=frozenset({"excepthook", "get_ident", "get_native_id", "stack_size"}),
    settable=frozenset({"excepthook"}),
    elsewhere={
        "__excepthook__": "threading._hooks",
        "local": "threading._locals",
        "stack_size": "threading._stacks",
    },
    missing={
        "setprofile": Missing("measure with time.perf_counter", why=_INSIDE),
        "settrace": Missing(
            "look at a threading.Event in the loop of a thread that is to stop", why=_INSIDE
        ),
    },
)
