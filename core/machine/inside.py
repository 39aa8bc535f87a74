"""Looks into what others can reach, by operations that began with data of their own thread.

Comparing, writing or adding up goes into lists within lists, as far as it needs to.  Which
containers that are shows only on the way there, so whoever reads one says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.thrown import NeedsTurnError

if TYPE_CHECKING:
    from core.machine.objects import Obj
    from core.machine.values import AtWork, Ref


def looked_into(m: AtWork, ref: Ref) -> Obj:
    """Return the object at *ref*, of which the operation that runs reads what is inside.

    Raises:
        NeedsTurnError: others can reach it, and the operation is no step yet.
    """
    obj: Obj = m.heap[ref]
    if m.wary and obj.shared:
        raise NeedsTurnError(ref)
    return obj
