"""`typing`: names for annotations."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_NOT_KEPT: Final = "annotations are not kept"

MODULE: Final = Module(
    elsewhere=dict.fromkeys(("Match", "Pattern"), "typing._patterns"),
    missing={
        "TypeVarTuple": Missing("use TypeVar"),
        "Unpack": Missing("leave it out of the annotation"),
        "dataclass_transform": Missing("leave the decorator out"),
        "get_args": Missing("keep the types in a tuple of your own", why=_NOT_KEPT),
        "get_origin": Missing("keep the types in a tuple of your own", why=_NOT_KEPT),
        "get_type_hints": Missing("keep the types in a dict of your own", why=_NOT_KEPT),
        "override": Missing("leave the decorator out"),
        "reveal_type": Missing("print type(x).__name__"),
    },
    open=frozenset({"Generic", "NamedTuple", "Protocol"}),
    inherited={
        **dict.fromkeys(
            (
                "Callable", "Collection", "Container", "Hashable", "Iterable", "Iterator",
                "Mapping", "MutableMapping", "MutableSequence", "Reversible", "Sequence", "Sized",
            ),
            "collections.abc._derived",
        ),
        "MutableSet": "collections.abc._sets_derived",
    },
)  # fmt: skip
