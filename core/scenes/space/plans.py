"""In which rows shared objects stand, and how large their values can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.scenes.space.box import LEAST, LINE, SPEAK, WHISPER, Box
from core.scenes.space.fields import is_few
from core.scenes.space.frames import RULE
from core.scenes.space.groups import grouped, items_of
from core.scenes.space.lines import ALIKE, GAP
from core.scenes.space.walled import GATE_FROM, Around, Wished, wanting

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import Place, RuleScene, Scene
    from core.scenes.space.box import Scale
    from core.scenes.space.cards import Shape

VALUES: Final = (85.0, 75.0, 60.0, 50.0, 42.0, 34.0, 28.0, 22.0, 18.0, 15.0, LEAST)
"""How large a value is, the best first."""
SPOKEN: Final = 42.0
"""How large they are at least as long as lanes can be lower."""
HEADING: Final = 24.0
_OF_WIDTH: Final = 0.1
"""How large values are at most at a desk, of the width: near eyes need no more."""
_LEAST_BEST: Final = 22.0
_MOST_HEADED: Final = 60.0
_SLACK: Final = 0.25
"""So much more than there is room for does no harm: as much on each screen, or it decides there."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What stands in which row with values of *value* units: loose *rules* first.

    The rows need a height of *needed*.
    """

    rules: tuple[RuleScene, ...]
    rows: tuple[tuple[Wished, ...], ...]
    value: float
    above: float
    needed: float

    @property
    def height(self) -> float:
        """How high all of it is at least, with what stands *above* the rows."""
        return self.above + self.needed


class _Form(NamedTuple):
    """How large values are and how they stand in cards; *headed* puts all gates above these."""

    value: float
    shape: Shape
    headed: bool = False


class Plans:
    """All ways to put the shared objects of *scene* into rows *width* wide, each made once.

    Of all items only those in *only*, if that is given.
    How high they should be, how high they are and where they stand is asked of the same plans.
    """

    def __init__(
        self, scene: Scene, width: float, scale: Scale, only: Container[Place | Ref] | None = None
    ) -> None:
        self.scene: Final = scene
        self.scale: Final = scale
        self.width: Final = width
        self.items: Final = frozenset(
            item for item, _ in items_of(scene) if only is None or item in only
        )
        self.slack: Final = scale.px(_SLACK)
        groups, around = grouped(scene, only), Around.of(scene, scale)
        self._wanting = [wanting(group, around, scale, width) for group in groups]
        framed = {
            group.rule.text for group in groups if group.rule is not None and len(group.cards) > 1
        }
        self._loose = tuple(rule for rule in scene.rules if rule.text not in framed)
        start = Box(0.0, scale.px(HEADING), width, 0.0)
        _, self._above = rules_in(self._loose, start, scale)
        # Kept, also those that do not go: while a stage is solved the same are asked for again.
        self._made: dict[_Form, Plan | None] = {}
        few = scale.hall and any(is_few(card) for card in scene.cards)
        # Which differ only where a card has several fields side by side.
        self._shapes: tuple[Shape, ...] = ("flat", "line", "high") if few else ("flat", "high")
        if not scale.hall:
            # At a desk a card is compact, and its width is for what is said of it.
            self._shapes = ("high", "flat")
        most = VALUES[0] if scale.hall else max(_LEAST_BEST, width / scale.unit * _OF_WIDTH)
        self._values = tuple(value for value in VALUES if value <= most)
        self._forms = tuple(self._in_order())

    def _in_order(self) -> Iterator[_Form]:
        """All ways, the best first."""
        gated = [value for value in self._values if value >= GATE_FROM]
        for value in gated:
            yield from (_Form(value, shape) for shape in self._shapes)
        if self.scale.hall:
            # Rather a gate above the cards than values that nobody reads in the last row.
            for value in (value for value in gated if value <= _MOST_HEADED):
                yield from (_Form(value, shape, headed=True) for shape in self._shapes)
        for value in self._values[len(gated) :]:
            yield from (_Form(value, shape) for shape in self._shapes)

    @property
    def need(self) -> float:
        """How high shared objects are at least."""
        plans = (self._plan(_Form(VALUES[-1], shape)) for shape in self._shapes)
        known = [plan.height for plan in plans if plan is not None]
        # What is too wide for all of them stands there nevertheless.
        return min(known, default=self.smallest.height)

    @property
    def least_row(self) -> float:
        """How high they are at least where there is room for any one of them, but for no more."""
        wishes = (group.at(VALUES[-1], "high") for group in self._wanting)
        return self._above + max((wish.least for wish in wishes), default=0.0)

    @property
    def best(self) -> float | None:
        """How high they are with the largest values, if the width is enough for these."""
        plans = (self._plan(_Form(self._values[0], shape)) for shape in self._shapes)
        return next((plan.height for plan in plans if plan is not None), None)

    def spoken(self, usual: float, most: float) -> float:
        """How high they are with values that the last row reads at once: *usual* if they are so.

        Where that takes more than *most*, *usual* as well.
        """
        plan = self.fitting(usual)
        best = 0.0 if plan is None else plan.value
        for form in self._forms:
            if max(best, SPEAK) < form.value <= SPOKEN and best < GATE_FROM:
                plan = self._plan(form)
                if plan is not None and plan.height <= most:
                    return max(usual, plan.height)
        return usual

    def fitting(self, height: float) -> Plan | None:
        """The one with the largest values of those that are no higher than *height*."""
        for form in self._forms:
            if form not in self._made:
                plan = self._planned(form, most=height + self.slack)
            else:
                plan = self._made[form]
            if plan is not None and plan.height <= height + self.slack:
                return plan
        return None

    @cached_property
    def smallest(self) -> Plan:
        """The one with the smallest values, though something may be too wide."""
        wishes = [group.at(VALUES[-1], "high") for group in self._wanting]
        return self._in_rows(wishes, VALUES[-1])

    def _plan(self, form: _Form) -> Plan | None:
        """The one of *form*; None if something is too wide for that."""
        if form not in self._made:
            self._made[form] = self._planned(form)
        return self._made[form]

    def _planned(self, form: _Form, most: float | None = None) -> Plan | None:
        """None also where it is surely higher than *most*, which takes less to find out."""
        wishes, area = list[Wished](), 0.0
        for group in self._wanting:
            wish = group.at(form.value, form.shape, headed=form.headed)
            wishes.append(wish)
            # However they fall into rows, a row is as high as each of its groups.
            area += wish.width * wish.height
            low = self._above + area / (self.width + self.slack)
            if wish.width > self.width or (most is not None and low > most + self.slack):
                return None
        return self._in_rows(wishes, form.value)

    def _in_rows(self, wishes: Sequence[Wished], value: float) -> Plan:
        px = self.scale.px
        rows = tuple(map(tuple, _rows(wishes, self.width, px(GAP))))
        needed = sum(max(wish.height for wish in row) for row in rows) + px(GAP) * (len(rows) - 1)
        if not rows:
            # For a line that says that nothing is shared.
            needed = px(WHISPER * LINE * 1.5)
        return Plan(self._loose, rows, value, self._above, needed)


def rules_in(
    rules: Sequence[RuleScene], room: Box, scale: Scale
) -> tuple[tuple[tuple[RuleScene, Box], ...], float]:
    """A badge for each of *rules*, side by side where they fit; and where they end."""
    x, y, high, gap = room.x, room.y, scale.px(RULE), scale.px(GAP / 2)
    placed = []
    for rule in rules:
        words = scale.width(rule.text, WHISPER, bold=True, code=True)
        wide = min(room.width, words + scale.width(rule.words, WHISPER, bold=True) + scale.px(46))
        # The first in a row stands there however wide it is; it is cut at the end of that.
        if x > room.x and x + wide > room.right:
            x, y = room.x, y + high + gap
        placed.append((rule, Box(x, y, wide, high)))
        x += wide + gap
    return tuple(placed), y + high + gap if placed else y


def _rows(wishes: Sequence[Wished], width: float, gap: float) -> list[list[Wished]]:
    """*wishes* in as few rows as they fit into, with about as many in each."""
    # Only where that costs little: one wide card must not make all others as wide.
    widest = max((wish.width for wish in wishes), default=0.0)
    if len(wishes) > 1 and widest <= ALIKE * min(wish.width for wish in wishes):
        # What is alike stands in columns.
        wishes = [replace(wish, width=widest) for wish in wishes]
    greedy = _filled(wishes, width, gap, len(wishes))
    if len(greedy) < 2:  # noqa: PLR2004 - one row is even
        return greedy
    # Rounded up: five in two rows are three and two, not five and none.
    most = -(-len(wishes) // len(greedy))
    even = _filled(wishes, width, gap, most)
    # Evenly filled rows may need one more, where wide ones come together.
    return even if len(even) == len(greedy) else greedy


def _filled(wishes: Sequence[Wished], width: float, gap: float, most: int) -> list[list[Wished]]:
    rows: list[list[Wished]] = []
    used = 0.0
    for wish in wishes:
        if rows and len(rows[-1]) < most and used + gap + wish.width <= width + 0.5:
            rows[-1].append(wish)
            used += gap + wish.width
        else:
            rows.append([wish])
            used = wish.width
    return rows
