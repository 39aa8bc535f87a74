"""How values that are undrawn to the end are told: by what they are between, or one by one."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

from core.machine.drawn.asking import bounds, draw_at, varying
from core.machine.draws.draw import Table
from core.machine.draws.forms import Leaf, Shown, evaluated, is_known, read_off
from core.machine.draws.undrawn import made_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.machine.draws.forms import Form
    from core.machine.draws.text_marks import Part
    from core.machine.objects import Obj
    from core.machine.values import Ref, Undrawn, Value

EACH: Final = 8
"""In so many ways at most what is undrawn is told one by one."""
BEGIN: Final = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
END: Final = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
TIME: Final = f"{BEGIN}time{END}"
"""What is told of a time that nobody asks for."""
_SUBSCRIPTS: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class Teller:
    """Tells what the draws in *heap* come to, those of *settled* by these ways.

    *open* are the draws that were needed and may be one thing or another, *asked* the kinds of
    things whose numbers were needed and nobody knows.  What is not known is told by its bounds;
    a second such value gets a number, so that equal signs mean equal values.
    """

    def __init__(self, heap: Mapping[Ref, Obj], settled: Mapping[Ref, int]) -> None:
        self.open: dict[Ref, None] = {}
        self.asked: set[str] = set()
        self._heap = heap
        self._settled = settled
        self._met: dict[str, int] = {}

    def part(self, part: Part) -> str:
        """Tell *part* of a text."""
        return (
            self._told(part.form, part.told) if isinstance(part, Shown) else self._told(part, str)
        )

    def value(self, value: Undrawn) -> str:
        """Tell *value* as `repr` would."""
        return self._told(value.form, repr)

    def ways(self, most: int) -> Iterator[dict[Ref, int]]:
        """Give every way in which what is open can be settled; nothing if more than *most*."""
        draws = {ref: draw_at(self._heap, ref) for ref in self.open}
        if draws and prod(each.last - each.first + 1 for each in draws.values()) <= most:
            rows = (range(each.first, each.last + 1) for each in draws.values())
            for ways in product(*rows):
                yield dict(zip(draws, ways, strict=True))

    def _told(self, form: Form, tell: Callable[[Value], str]) -> str:
        if not is_known(form):
            from core.machine.draws.serials import serials_in  # noqa: PLC0415 - in few programs

            self.asked |= {number.what for number in serials_in(form)}
            return TIME if read_off(form) else f"{BEGIN}?{END}"
        missing = [
            ref for ref in varying(self._heap, made_of(str, form)) if ref not in self._settled
        ]
        if not missing:
            return tell(evaluated(form, self._value_of))
        self.open.update(dict.fromkeys(missing))
        number = self._met.setdefault(repr(form), len(self._met) + 1)
        sign = "" if number == 1 else str(number).translate(_SUBSCRIPTS)
        return f"{BEGIN}{self._between(form, tell)}{END}{sign}"

    def _value_of(self, ref: Ref) -> Value:
        draw = draw_at(self._heap, ref)
        return draw.value(self._settled.get(ref, draw.first))

    def _between(self, form: Form, tell: Callable[[Value], str]) -> str:
        if isinstance(form, Leaf):
            draw = draw_at(self._heap, form.ref)
            if isinstance(draw.source, Table):
                items = draw.source.items[draw.first : draw.last + 1]
                return "|".join(map(tell, dict.fromkeys(items)))
        ends = bounds(self._heap, form)
        return "?" if ends is None else "..".join(map(tell, ends))
