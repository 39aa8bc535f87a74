"""Where two runs stand beside each other: one axis, and the verdict below each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, SAY, SHOUT, SPEAK, WHISPER, Box

if TYPE_CHECKING:
    from core.scenes.comparing.scene import ComparisonScene, SideScene
    from core.scenes.space.box import Scale

HEAD: Final = 48.0
MIDDLE: Final = 34.0
VERDICT: Final = 52.0
MARGIN: Final = 10.0
WIDEST: Final = 44.0
"""A column is never wider."""
NARROWEST: Final = 8.0
_WORDS: Final = (0.18, 0.28)
"""The share of the width for the words at the left, at least and at most."""
_RESULT: Final = (0.10, 0.22)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSpace:
    """The places of one run: its *title* and *code* at the left, *lanes*, its *result*."""

    box: Box
    title: Box
    code: tuple[Box, ...]
    locks: tuple[Box, ...]
    heads: tuple[Box, ...]
    lanes: tuple[Box, ...]
    result: Box
    verdict: Box
    code_size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonSpace:
    """Where everything stands; the first *hidden* columns have no room and are left out.

    *axis* is where the columns are, each *column* wide.
    """

    title: Box
    note: Box
    middle: Box
    axis: Box
    column: float
    hidden: int
    runs: tuple[RunSpace, RunSpace]

    def x(self, column: int) -> float:
        """The left edge of *column*."""
        return self.axis.x + (column - self.hidden) * self.column


def lay_out_comparison(
    size: tuple[float, float], scene: ComparisonScene, scale: Scale
) -> ComparisonSpace:
    """Compute where the parts of *scene* stand in a window of *size*."""
    px = scale.px
    whole = Box(0.0, 0.0, *size).inset(px(MARGIN))
    wide = scale.width(scene.title, SPEAK, bold=True)
    title = Box(whole.x + px(8), whole.y, min(wide, whole.width * 0.7), px(HEAD - 6))
    note = Box(
        title.right + px(12), whole.y, max(0.0, whole.right - title.right - px(12)), px(HEAD - 6)
    )
    high = (whole.height - px(HEAD + MIDDLE)) / 2
    words, result = _words(scene, whole, scale), _result(scene, whole, scale)
    head = px(46)
    left = whole.x + words + head
    axis = Box(left, whole.y, whole.right - result - px(10) - left, whole.height)
    fitting = max(1, int(axis.width / px(NARROWEST)))
    shown = min(scene.columns, fitting)
    column = min(axis.width / max(1, shown), px(WIDEST))
    runs = tuple(
        _run(
            Box(whole.x, y, whole.width, high), side, len(scene.lanes), (words, head, result), scale
        )
        for side, y in zip(scene.sides, (whole.y + px(HEAD), whole.bottom - high), strict=True)
    )
    middle = Box(whole.x, whole.y + px(HEAD) + high, whole.width, px(MIDDLE))
    return ComparisonSpace(
        title=title, note=note, middle=middle, axis=axis, column=column,
        hidden=scene.columns - shown, runs=(runs[0], runs[1]),
    )  # fmt: skip


def _words(scene: ComparisonScene, whole: Box, scale: Scale) -> float:
    """How wide the titles, the code and the locks are, in both runs alike."""
    wishes = [scale.width(side.title, SPEAK, bold=True) for side in scene.sides]
    wishes += [
        scale.width(line.text, SAY, code=True) + scale.px(34)
        for side in scene.sides
        for line in side.code
    ]
    wishes += [
        scale.width(name, SAY, bold=True, code=True) + scale.px(28)
        for side in scene.sides
        for name, _ in side.locks
    ]
    least, most = _WORDS
    return max(whole.width * least, min(max(wishes) + scale.px(20), whole.width * most))


def _result(scene: ComparisonScene, whole: Box, scale: Scale) -> float:
    """How wide the results are, in both runs alike."""
    wishes = [0.0]
    for side in scene.sides:
        if side.result is not None:
            named = scale.width(side.result.title, SAY, code=True)
            value = scale.width(side.result.value, SHOUT, bold=True, code=True)
            wishes.append(max(named, value) + scale.px(24))
    least, most = _RESULT
    return max(whole.width * least, min(max(wishes), whole.width * most))


def _run(
    box: Box, side: SideScene, many: int, wide: tuple[float, float, float], scale: Scale
) -> RunSpace:
    px, (words, head, result) = scale.px, wide
    verdict = Box(box.x, box.bottom - px(VERDICT), box.width, px(VERDICT))
    inner = Box(box.x, box.y, box.width, box.height - px(VERDICT)).inset(px(6))
    left = Box(inner.x + px(6), inner.y, words - px(18), inner.height)
    title = Box(left.x, left.y, left.width, px(SPEAK * LINE))
    size, line = _code_size(side, left.width, scale)
    y, code = title.bottom + px(4), list[Box]()
    for _ in side.code:
        if y + line <= left.bottom:
            code.append(Box(left.x, y, left.width, line))
        y += line
    locks, foot = list[Box](), left.bottom
    for _ in side.locks:
        foot -= px(SAY * 1.6)
        if foot >= min(y, left.bottom):
            locks.append(Box(left.x, foot, left.width, px(SAY * 1.6)))
    each = inner.height / max(1, many)
    end = inner.right - result
    lanes = tuple(
        Box(
            inner.x + words + head - px(12), inner.y + at * each, end - inner.x - words - head, each
        )
        for at in range(many)
    )
    disc = min(px(38), each * 0.7)
    heads = tuple(Box(inner.x + words, lane.y + (each - disc) / 2, disc, disc) for lane in lanes)
    return RunSpace(
        box=box, title=title, code=tuple(code), locks=tuple(locks), heads=heads, lanes=lanes,
        result=Box(end, inner.y + px(2), result - px(2), inner.height - px(6)), verdict=verdict,
        code_size=size,
    )  # fmt: skip


def _code_size(side: SideScene, width: float, scale: Scale) -> tuple[float, float]:
    """The letters of the code, as large as its longest line fits, and the height of a line."""
    for size in (SAY + 2, SAY, SAY - 1, WHISPER):
        number = scale.width("000 ", WHISPER, code=True)
        if all(scale.width(line.text, size, code=True) + number <= width for line in side.code):
            return size, scale.px(size * 1.6)
    return WHISPER, scale.px(WHISPER * 1.6)
