"""Where the chips of a thread stand: what it has in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.box import SAY, WHISPER, Box

if TYPE_CHECKING:
    from core.scenes.scene import ChipScene, LaneScene
    from core.scenes.space.box import Scale

_ROOMY_CHIP: Final = 112.0
"""How wide a chip is if there is room: for what it is now, if it is old."""


def lay_out_chips(
    room: Box, lane: LaneScene, scale: Scale
) -> tuple[tuple[tuple[ChipScene, Box], ...], int, Box | None]:
    """As many chips as fit into *room*, the latest surely, glimpses before others."""
    px = scale.px
    if not lane.hand or room.width < px(30):
        return (), len(lane.hand), None
    wanted = sorted(lane.hand, key=lambda chip: (not chip.glimpse, -chip.step))[: _most(scale)]
    chosen: list[ChipScene] = []
    while wanted:
        chosen = sorted(wanted, key=lambda chip: chip.step)
        least = sum(chip_least(chip, room.height, scale) for chip in chosen)
        if least + px(4) * (len(chosen) - 1) <= room.width or len(wanted) == 1:
            break
        wanted.pop()
    hidden = len(lane.hand) - len(chosen)
    wide = [chip_width(chip, room.height, scale) for chip in chosen]
    spare = (room.width - sum(wide) - px(4) * (len(wide) - 1)) / len(wide)
    if spare > 0:
        wide = [max(each, min(each + spare, px(_ROOMY_CHIP))) for each in wide]
    over = sum(wide) + px(4) * (len(wide) - 1) - room.width
    if over > 0:
        # Names give way, values do not.
        small_ones = [chip_least(chip, room.height, scale) for chip in chosen]
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
    more = Box(room.x, room.y, placed[0][1].x - room.x, room.height) if hidden else None
    return tuple(placed), hidden, more


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
    worded = scale.width(chip.name, name, code=True)
    valued = scale.width(chip.value, value, bold=True, code=True)
    if stacked(chip, height, scale):
        return max(worded, valued) + scale.px(14)
    return worded + valued + scale.px(20)


def chip_least(chip: ChipScene, height: float, scale: Scale) -> float:
    """How narrow *chip* may be if it is *height* high: its value is never cut."""
    _, value = chip_letters(height, scale)
    return scale.width(chip.value, value, bold=True, code=True) + scale.px(16)
