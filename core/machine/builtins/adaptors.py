"""Iterators over other iterators: zip, map, filter, enumerate and those of `itertools`.

CPython moves them on in C.  So a move is one step and never finds one "already executing";
only where program code gives an item, or is called with one, others can come in between:
then the prelude's function ``_next_`` and the kind carries the move out, part by part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.builtins.adaptor_moves import MOVES, pulled
from core.machine.builtins.adaptor_state import Move, adaptor_at, places_of, restore
from core.machine.thrown import CallAfterLook, CallProgram, NeedsProgramError, UnmodelledError
from core.machine.values import END, BoundMethod, Function

if TYPE_CHECKING:
    from core.machine.builtins.adaptor_state import Hands
    from core.machine.machine import Machine
    from core.machine.values import Ref, Value


def move(m: Machine, ref: Ref, hands: Hands) -> Value:
    """The next item of the adaptor at *ref*, or END.

    Raises:
        CallProgram: program code takes part; nothing has moved.
    """
    kind, _, function, _ = adaptor_at(m, ref)
    if isinstance(function, Function | BoundMethod):
        raise CallProgram(f"_next_{kind}", ref)
    places = places_of(m, ref)
    try:
        return MOVES[kind](Move(m, ref, hands))
    except (CallProgram, NeedsProgramError):
        restore(m, places)
        raise CallProgram(f"_next_{kind}", ref) from None
    except UnmodelledError:
        restore(m, places)
        raise


def move_or_call(m: Machine, ref: Ref, hands: Hands) -> Value:
    """Like `move`; a map that calls the program does so at once where it has the items.

    Raises:
        CallAfterLook: the map has moved, and the call gives the item.
    """
    kind, _, function, _ = adaptor_at(m, ref)
    if kind != "map" or not isinstance(function, Function | BoundMethod):
        return move(m, ref, hands)
    places = places_of(m, ref)
    try:
        items = pulled(Move(m, ref, hands))
    except (CallProgram, NeedsProgramError):
        restore(m, places)
        raise CallProgram("_next_map", ref) from None
    except UnmodelledError:
        restore(m, places)
        raise
    if items is None:
        return END
    raise CallAfterLook(function, *items)
