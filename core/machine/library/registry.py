"""Every name of the modelled library that a value of the host stands for.

What is missing here is a matter of synchronisation, or written in the simulated language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.vocabulary import MODULES
from core.machine.builtins.exceptions import EXCEPTIONS
from core.machine.builtins.types import TYPES
from core.machine.library.datetime import DATETIME
from core.machine.library.math import MATH
from core.machine.library.operator import OPERATOR
from core.machine.library.string import STRING
from core.machine.library.sys import SYS
from core.machine.library.time import TIME
from core.machine.library.typing import TYPING
from core.machine.values import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Value

_EXCEPTIONS: Final = {
    "concurrent.futures.CancelledError": "CancelledError",
    "concurrent.futures.InvalidStateError": "InvalidStateError",
    "concurrent.futures.TimeoutError": "TimeoutError",
    "dataclasses.FrozenInstanceError": "FrozenInstanceError",
    "queue.Empty": "Empty",
    "queue.Full": "Full",
    "threading.BrokenBarrierError": "BrokenBarrierError",
    "threading.ThreadError": "RuntimeError",
}
LIBRARY: Final[Mapping[str, Value]] = {
    **DATETIME,
    **MATH,
    **OPERATOR,
    **STRING,
    **SYS,
    **TIME,
    **TYPING,
    **{f"collections.{n}": TYPES[n] for n in ("Counter", "OrderedDict", "defaultdict", "deque")},
    **{name: EXCEPTIONS[kind] for name, kind in _EXCEPTIONS.items()},
    **{f"__future__.{name}": mark(name) for name in MODULES["__future__"]},
}
"""By module and name."""
