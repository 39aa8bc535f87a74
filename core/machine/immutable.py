"""Which values the host may compute with by itself.

A plain value leads nowhere: no `Ref` hides in it, so the host's own operators, hashes
and texts of it are those of the program.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from types import EllipsisType, NoneType, NotImplementedType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.machine.values import Value

NUMBERS: Final[frozenset[type]] = frozenset({bool, int, float, complex})
DATES: Final[frozenset[type]] = frozenset({datetime, date, time, timedelta, timezone})
PLAIN: Final[frozenset[type]] = (
    NUMBERS | DATES | {str, bytes, range, NoneType, EllipsisType, NotImplementedType}
)


def looks(value: Value) -> object:
    """What tells plain *value* from others that are equal to it.

    Ranges and moments may be equal, and be told apart by their ends or their zone.
    """
    if isinstance(value, range):
        return (value.start, value.stop, value.step)
    # An int is known by itself, and the host may refuse to write a long one.
    return repr(value) if type(value) in PLAIN and not isinstance(value, int) else None
