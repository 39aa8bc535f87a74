"""`types`: names of built-in types, and namespaces."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_INSIDE: Final = "it is the inside of the interpreter"

MODULE: Final = Module(
    missing={
        "CodeType": Missing("do without it", why=_INSIDE),
        "FrameType": Missing("do without it", why=_INSIDE),
        "TracebackType": Missing("use object in annotations", why=_INSIDE),
        "new_class": Missing("write a class statement"),
    },
    internal=frozenset({"mappingproxy"}),
)
