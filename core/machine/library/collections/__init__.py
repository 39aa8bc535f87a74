"""`collections`: deques, counters and other containers."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    inherited={
        "deque": "collections._derived",
        **dict.fromkeys(("Counter", "OrderedDict", "defaultdict"), "collections._dicts_derived"),
    },
)
