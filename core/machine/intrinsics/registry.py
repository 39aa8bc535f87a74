"""What the prelude can ask of the machine beyond the simulated language.

Programs cannot name these: only library code may use names that begin with an underscore
and are bound nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.intrinsics.adaptors import ADAPTORS
from core.machine.intrinsics.attributes import ATTRIBUTES
from core.machine.intrinsics.classes import CLASSES
from core.machine.intrinsics.containers import CONTAINERS
from core.machine.intrinsics.fields import FIELDS
from core.machine.intrinsics.keys import KEYS
from core.machine.intrinsics.values import VALUES
from core.machine.intrinsics.walks import WALKS
from core.machine.intrinsics.weak import WEAKLY
from core.machine.type_table import TYPES
from core.machine.values import END, MISSING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Value

INTRINSICS: Final[Mapping[str, Value]] = {
    "_MISSING": MISSING,
    "_END": END,
    "_counter_class": TYPES["Counter"],
    "_defaultdict_class": TYPES["defaultdict"],
    "_deque_class": TYPES["deque"],
    "_ordered_dict_class": TYPES["OrderedDict"],
    **ADAPTORS,
    **ATTRIBUTES,
    **CLASSES,
    **CONTAINERS,
    **FIELDS,
    **KEYS,
    **VALUES,
    **WALKS,
    **WEAKLY,
}
