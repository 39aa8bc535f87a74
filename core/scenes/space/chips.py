"""Where the chips of a thread stand: what it has in hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import SAY, WHISPER, Box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.scene import ChipScene, LaneScene
    from core.scenes.space.box import Scale

CHIP_PAD: Final = 6.0
"""From the edge of a chip to its words."""
_ROOMY_CHIP: Final = 112.0
"""How wide a chip is if there is room: for what it is now, if it is old."""
_OLD_CHIP: Final = 122.0
_MORE: Final = 28.0
_WIDE_CHIP: Final = 150.0
_ROOMIEST_CHIP: Final = 190.0
"""How wide the only chip in a hand is in a hall: its name stands beside its value."""


def lay_out_chips(
    room: Box, lane: LaneScene, scale: Scale
) -> tuple[tuple[tuple[ChipScene, Box], ...], int, Box | None]:
    """As many chips as fit into *room*, the latest surely, glimpses before others."""
    px = scale.px
    if not lane.hand or room.width < px(30):
        return (), len(lane.hand), None
    high = body(room.height, scale)
    wanted = sorted(lane.hand, key=lambda chip: (not chip.glimpse, -chip.step))[: _most(scale)]
    chosen: list[ChipScene] = []
    while wanted:
        chosen = sorted(wanted, key=lambda chip: chip.step)
        least = sum(chip_least(chip, high, scale) for chip in chosen)
        if least + px(4) * (len(chosen) - 1) <= room.width or len(wanted) == 1:
            break
        wanted.pop()
    hidden = len(lane.hand) - len(chosen)
    wide = [chip_width(chip, high, scale) for chip in chosen]
    spare = (room.width - sum(wide) - px(4) * (len(wide) - 1)) / len(wide)
    if spare > 0:
        alone = len(chosen) == 1
        over = room.height - high
        roomy = [px(_roomy(chip, over, scale, alone=alone)) for chip in chosen]
        wide = [max(each, min(each + spare, most)) for each, most in zip(wide, roomy, strict=True)]
    over = sum(wide) + px(4) * (len(wide) - 1) - room.width
    if over > 0:
        # Names give way, values do not.
        small_ones = [chip_least(chip, high, scale) for chip in chosen]
        spared = sum(wide) - sum(small_ones)
        share = min(1.0, over / spared) if spared > 0 else 0.0
        wide = [each - (each - small) * share for each, small in zip(wide, small_ones, strict=True)]
        whole = sum(wide) + px(4) * (len(wide) - 1)
        wide = [each * min(1.0, room.width / whole) for each in wide]
    x = room.right - sum(wide) - px(4) * (len(wide) - 1)
    placed = []
    for chip, each in zip(chosen, wide, strict=True):
        placed.append((chip, Box(x, room.y, each, room.height)))
        x += each + px(4)
    first = placed[0][1].x
    left = room.x if scale.hall else max(room.x, first - px(_MORE))
    more = Box(left, room.y, first - left, room.height) if hidden else None
    return tuple(placed), hidden, more


def _roomy(chip: ChipScene, over: float, scale: Scale, *, alone: bool) -> float:
    """How wide *chip* is if there is room.

    At a desk it is no wider than its words, or what is said *over* it if it is old.
    """
    if scale.hall:
        return _ROOMIEST_CHIP if alone else _ROOMY_CHIP
    return _OLD_CHIP if chip.stale and over >= scale.px(WHISPER) else 0.0


def body(height: float, scale: Scale) -> float:
    """How high a chip is in a pocket of *height*: at a desk what is said of it stands over it."""
    return height if scale.hall else min(height, scale.px(BODY))


BODY: Final = 25.0
"""How high a chip is at a desk."""


def _before(name: str, scale: Scale) -> str:
    """What stands left of the value of a chip, which is called *name*."""
    return name if scale.hall else f"{name} ="


def _most(scale: Scale) -> int:
    """How many chips there are at most."""
    return 3 if scale.hall else 2


def chip_letters(height: float, scale: Scale) -> tuple[float, float]:
    """The sizes in units of the name and of the value in a chip so high."""
    high = height / scale.unit
    name, value = max(WHISPER, min(SAY, high * 0.2)), max(WHISPER, min(SHOUT_MOST, high * 0.46))
    below = (high - 8) / 1.38 - name
    # Rather smaller below its name than beside what is left of it.
    return name, min(value, below) if below >= SAY else value


SHOUT_MOST: Final = 40.0


def stacked(chip: ChipScene, height: float, scale: Scale) -> bool:
    """Whether the name stands above the value in a chip so high."""
    name, value = chip_letters(height, scale)
    return height >= scale.px((name + value) * 1.38 + 8)


def chip_width(chip: ChipScene, height: float, scale: Scale) -> float:
    """How wide *chip* is if it is *height* high."""
    name, value = chip_letters(height, scale)
    worded = scale.width(_before(chip.name, scale), name, code=True)
    valued = scale.width(chip.value, value, bold=True, code=True)
    if stacked(chip, height, scale):
        return max(worded, valued) + scale.px(2 * CHIP_PAD)
    return worded + valued + scale.px(2 * CHIP_PAD + 7)


def chip_least(chip: ChipScene, height: float, scale: Scale) -> float:
    """How narrow *chip* may be if it is *height* high: its value is never cut."""
    _, value = chip_letters(height, scale)
    return scale.width(chip.value, value, bold=True, code=True) + scale.px(2 * CHIP_PAD + 2)


@dataclass(frozen=True, slots=True)
class ChipWords:
    """What is written on a chip: the *names* in lines above its value, or left of it.

    The value stands in *values*, its lines.  *name* and *value* are the sizes of letters in units.
    """

    names: tuple[str, ...]
    values: tuple[str, ...]
    above: bool
    name: float
    value: float


def chip_words(chip: ChipScene, width: float, height: float, scale: Scale) -> ChipWords:
    """How name and value of *chip* are written on *width* by *height* so that all is read.

    The name stands in one line or two before it is cut, and the value grows smaller, and takes
    a second line between its words, before that is.
    """
    room = width - scale.px(2 * CHIP_PAD)
    name, value = chip_letters(height, scale)
    wide = width >= scale.px(_WIDE_CHIP)
    if wide:
        # Beside its name it has all of the height.
        value = min(SHOUT_MOST, max(value, height / scale.unit * 0.64))
    values = _folded(chip.value, room, scale)
    value = _shrunk(max(values, key=len), value, room, scale)

    def stands(lines: tuple[str, ...]) -> ChipWords | None:
        """With the name in *lines* above the value, in letters that fit, if any do."""
        for size in (name, WHISPER):
            below = (((height / scale.unit) - 6) / 1.34 - size * len(lines)) / len(values)
            fitting = all(scale.width(line, size, code=True) <= room for line in lines)
            if fitting and below >= WHISPER:
                return ChipWords(lines, values, above=True, name=size, value=min(value, below))
        return None

    def beside(words: str) -> ChipWords | None:
        """With the name left of the value, if that fits."""
        words = _before(words, scale)
        wide = scale.width(words, name, code=True) + scale.px(5)
        wide += scale.width(chip.value, value, bold=True, code=True)
        fits = wide <= room
        return ChipWords((words,), values, above=False, name=name, value=value) if fits else None

    parted = _parted(chip.name)
    one_line = [stands((chip.name,)), beside(chip.name)]
    if wide or not stacked(chip, height, scale):
        one_line.reverse()
    return (
        next((found for found in one_line if found is not None), None)
        or stands(parted)
        or _first(stands((tail,)) or beside(tail) for tail in _tails(chip.name))
        or stands(())
        or ChipWords((), (chip.value,), above=False, name=name, value=value)
    )


def _folded(value: str, room: float, scale: Scale) -> tuple[str, ...]:
    """*value* in one line, or in two between its words where not even small letters fit into one.

    In one as well if it has no words that do.
    """

    def fits(line: str) -> bool:
        return scale.width(line, WHISPER, bold=True, code=True) <= room

    if fits(value):
        return (value,)
    gaps = [at for at, sign in enumerate(value) if sign == " "]
    # As even as can be: then letters are as large as can be.
    for at in sorted(gaps, key=lambda at: abs(at - len(value) / 2)):
        if fits(value[:at]) and fits(value[at + 1 :]):
            return value[:at], value[at + 1 :]
    return (value,)


def _shrunk(words: str, size: float, room: float, scale: Scale) -> float:
    """As much of *size* as *words* have room for, but readable."""
    wide = scale.width(words, size, bold=True, code=True)
    return size if wide <= room else max(WHISPER, size * room / wide - 0.5)


def _first(found: Iterator[ChipWords | None]) -> ChipWords | None:
    return next((each for each in found if each is not None), None)


def _tails(name: str) -> Iterator[str]:
    """Fewer and fewer of the last parts of *name*: which part says more than of what.

    But of `accounts[2].balance` the place in the list does: two in one hand are told apart by it.
    """
    cuts, rest = list[int](), name
    while at := _last_part(rest):
        cuts.append(at)
        rest = rest[:at]
    for at in reversed(cuts[1:]):
        yield name[at:].removeprefix(".")
    yield _parted(name)[-1].removeprefix(".").removeprefix("[").removesuffix("]")


def _parted(name: str) -> tuple[str, ...]:
    """*name* in two lines: the object, and which part of it."""
    at = _last_part(name)
    return (name[:at], name[at:]) if at > 0 else (name,)


def _last_part(name: str) -> int:
    """Where in *name* its last field or key begins; 0 if it has none.

    A key may be a text with dots and brackets of its own.
    """
    last, open_, quote = 0, 0, ""
    for at, sign in enumerate(name):
        if quote:
            quote = "" if sign == quote and name[at - 1] != "\\" else quote
        elif sign in "'\"":
            quote = sign
        elif sign in ".[" and not open_:
            last = at
        open_ += 0 if quote else (sign in "[(") - (sign in "])")
    return last
