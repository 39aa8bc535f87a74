"""`typing`: names for annotations."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "override": Missing("leave the decorator out"),
    },
    open=frozenset({"Generic", "NamedTuple", "Protocol"}),
    inherited=dict.fromkeys(
        (
            "Callable", "Collection", "Container", "Hashable", "Iterable", "Iterator", "Mapping",
            "MutableMapping", "MutableSequence", "MutableSet", "Reversible", "Sequence", "Sized",
        ),
        "collections.abc._derived",
    ),
)  # fmt: skip
