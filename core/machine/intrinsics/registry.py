"""What the prelude can ask of the machine beyond the simulated language.

Programs cannot name these: only library code may use names that begin with an underscore
and are bound nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.intrinsics.attributes import ATTRIBUTES
from core.machine.intrinsics.classes import CLASSES
from core.machine.intrinsics.values import VALUES
from core.machine.late_table import LateTable
from core.machine.type_table import TYPES
from core.machine.values import END, MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.values import Value


def _others() -> Iterator[Mapping[str, Value]]:
    """Those that a short program may well do without, each loaded when it is asked for."""
    from core.machine.intrinsics.containers import CONTAINERS  # noqa: PLC0415

    yield CONTAINERS
    from core.machine.intrinsics.keys import KEYS  # noqa: PLC0415

    yield KEYS
    from core.machine.intrinsics.walks import WALKS  # noqa: PLC0415

    yield WALKS
    from core.machine.intrinsics.fields import FIELDS  # noqa: PLC0415

    yield FIELDS
    from core.machine.intrinsics.adaptors import ADAPTORS  # noqa: PLC0415

    yield ADAPTORS
    from core.machine.intrinsics.weak import WEAKLY  # noqa: PLC0415

    yield WEAKLY


INTRINSICS: Final[Mapping[str, Value]] = LateTable(
    {
        "_MISSING": MISSING,
        "_END": END,
        "_counter_class": TYPES["Counter"],
        "_defaultdict_class": TYPES["defaultdict"],
        "_deque_class": TYPES["deque"],
        "_ordered_dict_class": TYPES["OrderedDict"],
        **ATTRIBUTES,
        **CLASSES,
        **VALUES,
    },
    _others(),
)
