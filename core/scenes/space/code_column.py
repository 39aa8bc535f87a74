"""Where the lines of a program stand beside the stage, in letters as large as they fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, SAY, WHISPER, Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.excerpt import Excerpt, LineScene
    from core.scenes.ladder import LadderScene
    from core.scenes.scene import RuleScene
    from core.scenes.space.box import Scale

MOST: Final = 0.34
"""The column never takes more of the width; beside the figure of a deadlock less."""
BESIDE_FIGURE: Final = 0.26
_LEAST_SHARE: Final = 0.6
_LEAST: Final = 12.0
_SIZES: Final = (22.0, 20.0, 18.0, 16.0, 14.0, 13.0, _LEAST)
_LEADING: Final = 1.55
_GUTTER: Final = 2.0
"""Left of the code, in heights of its letters: who stands there, and the number."""
_MARGIN: Final = 5.0
_CELL: Final = 40.0
_WIDEST_CELL: Final = 66.0
_BETWEEN: Final = 8.0
_HEAD: Final = 34.0
_DISC: Final = 30.0
_RULE: Final = 56.0
"""How high a rule is under the code: where it stands, and what it says."""
_RULE_SIZES: Final = (19.0, 17.0, 15.0, 13.0)
_RULE_SIGN: Final = 40.0
_LOCKS: Final = 1.5
"""The room for a padlock after a line, in heights of its letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePlace:
    """Where *line* stands: *box* is all of it, *disc* who stands there, *text* the code."""

    line: LineScene
    box: Box
    disc: Box
    number: Box
    text: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderSpace:
    """The *heading* of a ladder, the *heads* of its columns, and the *discs* and cells of rows."""

    scene: LadderScene
    heading: Box
    heads: tuple[Box, ...]
    discs: tuple[Box, ...]
    cells: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePlace:
    """Where *rule* stands in *box*, under the code, in letters of *size* units."""

    rule: RuleScene
    box: Box
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSpace:
    """The column *box* with its *lines* in letters of *size* units, and what says how many more.

    Below them stand *rules* and a *ladder*, if there is room.
    """

    box: Box
    size: float
    lines: tuple[LinePlace, ...]
    more: Box
    folded: int
    ladder: LadderSpace | None = None
    rules: tuple[RulePlace, ...] = ()


def code_width(
    excerpt: Excerpt, size: tuple[float, float], scale: Scale, *, most: float = MOST
) -> float:
    """How wide the column of *excerpt* is on a screen of *size*, at *most* this share of it."""
    room = size[0] * most
    wide = next((wide for each in _SIZES if (wide := _wide(excerpt, each, scale)) <= room), room)
    return max(wide, room * _LEAST_SHARE)


def lay_out_code(box: Box, excerpt: Excerpt, scale: Scale) -> CodeSpace:
    """Put *excerpt* into *box*, about its middle."""
    chosen, size = _chosen(excerpt, (box.width, box.height), scale)
    px, high = scale.px, scale.px(size * _LEADING)
    foot = px(WHISPER * 2)
    used = sum(_height(line, high) for line in chosen.lines)
    free = box.height - foot - used
    story = 0.0 if chosen.ladder is None else _ladder_height(chosen.ladder, scale)
    shown = chosen.ladder if story + px(4 * _MARGIN) <= free else None
    free -= story if shown is not None else 0.0
    ruled = _rules_fitting(chosen.rules, box.width - px(4 * _MARGIN), free - px(4 * _MARGIN), scale)
    laws = sum(px(_RULE) for _ in ruled)
    y = box.y + max(px(_MARGIN), (free - laws) * 0.4)
    placed = []
    for line in chosen.lines:
        y += _height(line, high) - high
        left = box.x + px(_MARGIN) + _number_end(chosen, size, scale)
        disc = high * 0.8
        placed.append(
            LinePlace(
                line=line,
                box=Box(box.x, y, box.width, high),
                disc=Box(box.x + px(3), y + (high - disc) / 2, disc, disc),
                number=Box(box.x + px(3) + disc, y, left - px(8) - box.x - px(3) - disc, high),
                text=Box(left, y, box.right - px(3) - left, high),
            )
        )
        y += high
    more = Box(box.x + px(_MARGIN), box.bottom - foot, box.width - px(2 * _MARGIN), foot)
    y += max(0.0, more.y - y - story * (shown is not None) - laws) * 0.5
    placed_rules = []
    for rule, letters in ruled:
        inner = Box(box.x, y, box.width, px(_RULE)).inset(px(2 * _MARGIN), px(2))
        placed_rules.append(RulePlace(rule=rule, box=inner, size=letters))
        y += px(_RULE)
    ladder = None
    if shown is not None:
        ladder = _ladder(shown, Box(box.x, y, box.width, story).inset(px(_MARGIN), 0), scale)
    return CodeSpace(
        box=box, size=size, lines=tuple(placed), more=more, folded=chosen.folded, ladder=ladder,
        rules=tuple(placed_rules),
    )  # fmt: skip


def _rules_fitting(
    rules: Sequence[RuleScene], wide: float, high: float, scale: Scale
) -> list[tuple[RuleScene, float]]:
    """The rules that have room, each with the letters in which it fits."""
    room = wide - scale.px(_RULE_SIGN)
    found = []
    for rule in rules[: max(0, int(high / scale.px(_RULE)))]:
        sizes = (
            each
            for each in _RULE_SIZES
            if scale.width(rule.text, each, bold=True, code=True) <= room
        )
        size = next(sizes, None)
        if size is not None:
            found.append((rule, size))
    return found


def _ladder_height(ladder: LadderScene, scale: Scale) -> float:
    return scale.px(SAY * LINE + _HEAD + (_CELL + _BETWEEN) * len(ladder.rungs))


def _ladder(ladder: LadderScene, box: Box, scale: Scale) -> LadderSpace:
    """Put *ladder* into *box*: discs at the left, three cells beside each."""
    px = scale.px
    heading = Box(box.x, box.y, box.width, px(SAY * LINE))
    left = box.x + px(_HEAD + 6)
    wide = min((box.right - left - 2 * px(_BETWEEN)) / 3, px(_WIDEST_CELL))
    columns = [left + at * (wide + px(_BETWEEN)) for at in range(3)]
    top = heading.bottom
    y, discs, cells = top + px(_HEAD), list[Box](), list[tuple[Box, ...]]()
    for _ in ladder.rungs:
        discs.append(Box(box.x, y + px(_CELL - _DISC) / 2, px(_DISC), px(_DISC)))
        cells.append(tuple(Box(x, y, wide, px(_CELL)) for x in columns))
        y += px(_CELL + _BETWEEN)
    return LadderSpace(
        scene=ladder, heading=heading, heads=tuple(Box(x, top, wide, px(_HEAD)) for x in columns),
        discs=tuple(discs), cells=tuple(cells),
    )  # fmt: skip


def _height(line: LineScene, high: float) -> float:
    """With the air over it, where lines are left out before it."""
    return high * (1.6 if line.first and line.number > 1 else 1.0)


def _chosen(excerpt: Excerpt, size: tuple[float, float], scale: Scale) -> tuple[Excerpt, float]:
    """What is shown in *size*, and how large: rather fewer lines than letters nobody reads."""
    for lines in (excerpt, excerpt.narrowed()):
        for letters in _SIZES:
            high = sum(_height(line, scale.px(letters * _LEADING)) for line in lines.lines)
            fits = high <= size[1] - scale.px(WHISPER * 4)
            if lines.lines and fits and _wide(lines, letters, scale) <= size[0] + 1:
                return lines, letters
    few = excerpt.narrowed()
    few = few if few.lines else excerpt
    room = size[0] - _number_end(few, _LEAST, scale) - scale.px(2 * _MARGIN)
    most = int(room / scale.width("m", _LEAST, code=True))
    shallow = few.shallow()
    return (
        shallow if _wide(shallow, _LEAST, scale) <= size[0] + 1 else shallow.wrapped(most)
    ), _LEAST


def _wide(excerpt: Excerpt, size: float, scale: Scale) -> float:
    longest = max(
        (
            scale.width(line.text, size, code=True) + scale.px(size * _LOCKS) * len(line.locks)
            for line in excerpt.lines
        ),
        default=0.0,
    )
    return _number_end(excerpt, size, scale) + longest + scale.px(2 * _MARGIN)


def _number_end(excerpt: Excerpt, size: float, scale: Scale) -> float:
    """How far from the left the code begins."""
    most = max((line.number for line in excerpt.lines), default=1)
    return scale.px(size * _GUTTER) + scale.width(str(most), WHISPER, code=True)
