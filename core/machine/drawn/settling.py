"""Objects in which undrawn values have been asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.drawn.asking import asked, holds
from core.machine.draws.draw import Draw
from core.machine.iterators import GeneratorObject
from core.machine.recorded import recording

if TYPE_CHECKING:
    from core.machine.objects import Obj
    from core.machine.values import AtWork, Ref, Value

_OF_THE_MACHINE: Final = frozenset({"at", "epoch", "known", "recorder", "shared"})


def settled(m: AtWork, ref: Ref, obj: Obj) -> Obj:
    """Return *obj*, which lies at *ref*, with plain values only.

    What a generator has in its registers is looked at by instructions alone, and they ask.

    Raises:
        AskedError: more has to be known for that.
    """
    if isinstance(obj, Draw | GeneratorObject):
        return obj
    # No use of what is inside is made by looking for what would have to be asked.
    with m.recorder.paused():
        if not any(map(holds, obj.children())):
            return obj
        m.rest_from_asking()
        try:
            return _plain(m, ref, obj)
        finally:
            m.go_on_asking()


def _plain(m: AtWork, ref: Ref, obj: Obj) -> Obj:
    twin = obj if obj.epoch is m.epoch else obj.copy()
    for base in type(twin).__mro__:
        for name in getattr(base, "__slots__", ()):
            if name not in _OF_THE_MACHINE and hasattr(twin, name):
                _put_plain(m, twin, name)
    if twin is not obj:
        # It says the same as before, so nothing was changed.
        dict.__setitem__(m.heap, ref, recording(twin, ref, m.recorder))
    return twin


def _put_plain(m: AtWork, obj: Obj, name: str) -> None:
    value: Value = getattr(obj, name)
    if isinstance(value, list):
        for place, item in enumerate(value):
            if holds(item):
                value[place] = _asked(m, item)
    elif isinstance(value, dict):
        for key, item in list(value.items()):
            if holds(item):
                value[key] = _asked(m, item)
    elif holds(value):
        setattr(obj, name, _asked(m, value))


def _asked(m: AtWork, value: Value) -> Value:
    """Ask, which is a look at draws that counts."""
    before, m.recorder.on = m.recorder.on, True
    try:
        return asked(m, value)
    finally:
        m.recorder.on = before
