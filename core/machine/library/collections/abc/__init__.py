"""`collections.abc`: the abstract classes of containers."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    inherited={
        **dict.fromkeys(
            (
                "Callable", "Collection", "Container", "Hashable", "Iterable", "Iterator",
                "Mapping", "MutableMapping", "MutableSequence", "Reversible", "Sequence", "Sized",
            ),
            "collections.abc._derived",
        ),
        **dict.fromkeys(("MutableSet", "Set"), "collections.abc._sets_derived"),
    },
)  # fmt: skip
