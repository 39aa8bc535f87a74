"""Which lanes are shown and in which order: as threads were made, or as people want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.scenes.scene import LaneScene


class LaneOrder:
    """Remembers by thread id what was pinned, hidden and moved; threads come and go."""

    def __init__(self) -> None:
        self._pinned: list[int] = []
        self._hidden: set[int] = set()
        self._moved: list[int] = []

    def arranged(self, lanes: Sequence[LaneScene]) -> tuple[LaneScene, ...]:
        """*lanes* as they are to be shown: the pinned ones on top, the hidden ones left out.

        The only lane there is is never hidden.
        """
        ranks = {tid: place for place, tid in enumerate(self._moved)}
        rest = len(ranks)
        ordered = sorted(lanes, key=lambda lane: (ranks.get(lane.tid, rest), lane.tid))
        pinned = [lane for tid in self._pinned for lane in ordered if lane.tid == tid]
        shown = [lane for lane in ordered if lane.tid not in self._pinned]
        visible = [lane for lane in (*pinned, *shown) if lane.tid not in self._hidden]
        return tuple(visible or ordered[:1])

    def set_shown(self, tid: int, *, shown: bool) -> None:
        """Show the lane of *tid*, or hide it."""
        if shown:
            self._hidden.discard(tid)
        else:
            self._hidden.add(tid)

    def show_all(self) -> None:
        """Hide none."""
        self._hidden.clear()

    def pin(self, tid: int, *, pinned: bool) -> None:
        """Keep the lane of *tid* on top, or no longer."""
        if pinned and tid not in self._pinned:
            self._pinned.append(tid)
        elif not pinned and tid in self._pinned:
            self._pinned.remove(tid)

    def move(self, tid: int, by: int, shown: Sequence[int]) -> None:
        """Move the lane of *tid* by *by* places among those *shown*."""
        order = list(shown)
        place = order.index(tid)
        order.insert(max(0, min(place + by, len(order) - 1)), order.pop(place))
        self._moved = order
        self._pinned.sort(key=lambda one: order.index(one) if one in order else len(order))

    def menu(self, parent: QWidget, tid: int | None, shown: Sequence[int]) -> QMenu:
        """A menu with what can be done to the lane of *tid*, and to all lanes."""
        menu = QMenu(parent)
        if tid is not None:
            pin = menu.addAction(translate("LaneOrder", "Keep on Top"))
            pin.setCheckable(True)
            pin.setChecked(tid in self._pinned)
            pin.triggered.connect(_Act(self, tid, shown).pin)
            menu.addAction(translate("LaneOrder", "Move Up")).triggered.connect(
                _Act(self, tid, shown).up
            )
            menu.addAction(translate("LaneOrder", "Move Down")).triggered.connect(
                _Act(self, tid, shown).down
            )
            hide = menu.addAction(translate("LaneOrder", "Hide"))
            hide.setEnabled(len(shown) > 1)
            hide.triggered.connect(_Act(self, tid, shown).hide)
            menu.addSeparator()
        menu.addAction(translate("LaneOrder", "Show All")).triggered.connect(self.show_all)
        return menu


class _Act:
    """What a click in the menu does to the lane of *tid*; lives as long as the menu."""

    def __init__(self, order: LaneOrder, tid: int, shown: Sequence[int]) -> None:
        self._order, self._tid, self._shown = order, tid, shown

    def pin(self, pinned: bool) -> None:  # noqa: FBT001 - a slot of a toggle
        self._order.pin(self._tid, pinned=pinned)

    def up(self) -> None:
        self._order.move(self._tid, -1, self._shown)

    def down(self) -> None:
        self._order.move(self._tid, 1, self._shown)

    def hide(self) -> None:
        self._order.set_shown(self._tid, shown=False)
