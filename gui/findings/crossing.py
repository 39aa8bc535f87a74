"""The steps that matter of two threads, and between them what they share: time goes down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from typing_extensions import override

from core.machine.events import Kind
from gui.findings.reports import dicts
from gui.findings.space_time import columns_of
from gui.findings.step_picture import StepPicture, who_made
from gui.findings.telling import with_brief_names
from gui.theme.drawings.marks import paint_mark
from gui.theme.measures import advance, cut_middle, line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton, QWidget

    from gui.findings.reports import Report
    from gui.theme.look import Look

_SIDES: Final = 2
_MOST_PLACES: Final = 2
_BOX: Final = (56, 140)
"""The least and the greatest width of a shared place, at zoom 1."""
_ARROW: Final = 34
"""How far a place is from a thread and from another place, at zoom 1."""
_NARROWEST: Final = 27
"""How many times the size of the letters a page is wide at least, for words at both sides."""
_DEEDS: Final = {"reads": Kind.READ, "writes": Kind.WRITE, "takes": Kind.ACQUIRE,
                 "lets go of": Kind.RELEASE}  # fmt: skip
_WAS: Final = re.compile(r" \(was .*\)$")


class Deed(NamedTuple):
    """A step as it is painted: of thread *side* (0 or 1) at *place*, with the *value* there."""

    side: int
    place: int
    kind: Kind
    value: str
    button: QPushButton


class Crossing(StepPicture):
    """Shows the steps of two threads to both sides of what they read and write."""

    def __init__(self, why: Report, look: Look, parent: QWidget) -> None:
        super().__init__("crossing", look, parent)
        steps = dicts(why["steps"])
        self._names, self._places = columns_of(steps), places_of(steps)
        self._deeds: list[Deed] = []
        self._grid.setVerticalSpacing(round(look.px("edge")))
        self._titles = [self._title(name, side) for side, name in enumerate(self._names)]
        self._titles[0].setAlignment(Qt.AlignmentFlag.AlignRight)
        for side, title in enumerate(self._titles):
            self._grid.addWidget(title, 0, 2 * side)
            self._grid.setColumnStretch(2 * side, 1)
        self._grid.setColumnMinimumWidth(1, round(self._middle))
        self._fill(steps, why["pivot"])

    @staticmethod
    def suits(why: Report) -> bool:
        """Whether *why* has two threads, and no more places than stand between them."""
        steps = dicts(why["steps"])
        return len(columns_of(steps)) == _SIDES and len(places_of(steps)) <= _MOST_PLACES

    def _fill(self, steps: Sequence[Report], pivot: object) -> None:
        row = 1
        for each in steps:
            if each["place"]:
                self._add_deed(row, each)
            else:
                words = f"{who_made(each)} {with_brief_names(str(each['words']))}"
                button = self._step(row, each, words)
                button.setProperty("side", "middle")
                self._grid.addWidget(button, row, 0, 1, 3)
            row += 1
            if isinstance(pivot, int) and each["step"] == pivot + 1:
                self._add_pivot(row, 3)
                row += 1

    def _add_deed(self, row: int, told: Report) -> None:
        place, words = str(told["place"]), with_brief_names(str(told["words"]))
        # The place has a column with its name.
        words = _WAS.sub("", words.replace(f" {place}: ", " "))
        side = self._names.index(who_made(told))
        button = self._step(row, told, words)
        button.setProperty("side", "after" if side else "before")
        self._grid.addWidget(button, row, 2 * side)
        verb = next((verb for verb in _DEEDS if words.startswith(f"{verb} ")), "")
        kind = _DEEDS.get(verb, Kind.READ if told["look"] else Kind.WRITE)
        # Of a lock it is shown who has it.
        value = who_made(told) if kind == Kind.ACQUIRE else ""
        if kind in {Kind.READ, Kind.WRITE}:
            value = words.removeprefix(f"{verb} ")
        self._deeds.append(Deed(side, self._places.index(place), kind, value, button))

    # Where everything stands

    @property
    def _box(self) -> float:
        """How wide a place is."""
        font = self._look.font("code", bold=True)
        wide = max(advance(name, font) for name in self._places) + 2 * self._look.px("gap")
        least, most = (each * self._look.zoom for each in _BOX)
        return max(least, min(most, wide))

    @property
    def _middle(self) -> float:
        many = len(self._places)
        return many * self._box + (many + 1) * _ARROW * self._look.zoom

    @property
    def _side(self) -> float:
        """How wide the words of a thread may be."""
        return (self.width() - self._middle - 4 * self._grid.horizontalSpacing()) / 2

    def _time_of(self, side: int) -> float:
        """Where the time of a thread goes down."""
        left = self._side + 2 * self._grid.horizontalSpacing()
        return left + self._middle if side else left

    def _place(self, number: int) -> QRectF:
        top = self._titles[0].geometry().bottom() + self._look.px("gap")
        each = self._box + _ARROW * self._look.zoom
        left = self._time_of(0) + each * number + _ARROW * self._look.zoom
        bottom = max(_level(deed) for deed in self._deeds) + self._mark
        return QRectF(left, top, self._box, bottom - top)

    @override
    def minimumSizeHint(self) -> QSize:
        # Where there is no room at both sides, words are cut.
        return QSize(round(self._middle + 8 * self._look.px("edge")),
                     super().minimumSizeHint().height())  # fmt: skip

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._look.px("gap")
        for button in self._buttons:
            beside = button.property("side") != "middle"
            room = self._side - gap if beside else self.width() - 5 * gap
            self._say(button, room, room)

    # How it is painted

    @property
    def _mark(self) -> float:
        return 1.2 * line_height(self._look, "body")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        for number, name in enumerate(self._places):
            self._paint_place(painter, number, name)
        room, stroke = self._place(0), look.px("stroke")
        painter.setPen(QPen(look.colour("strong_line"), stroke))
        for side in (0, 1):
            x = self._time_of(side)
            painter.drawLine(QLineF(x, room.top(), x, room.bottom()))
        painter.setPen(QPen(look.colour("invalid"), 3 * stroke))
        for side, since, until in stale(self._deeds):
            x = self._time_of(side)
            painter.drawLine(QLineF(x, _level(since), x, _level(until)))
        for deed in self._deeds:
            self._paint_deed(painter, deed)
        painter.end()

    def _paint_place(self, painter: QPainter, number: int, name: str) -> None:
        look, box = self._look, self._place(number)
        painter.setPen(QPen(look.colour("line"), look.px("stroke")))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(box, look.px("radius"), look.px("radius"))
        font, title = look.font("code", bold=True), self._titles[0].geometry()
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        room = QRectF(box.left(), title.top(), box.width(), title.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, cut_middle(name, font, box.width()))

    def _paint_deed(self, painter: QPainter, deed: Deed) -> None:
        look, box, y = self._look, self._place(deed.place), _level(deed)
        writes, x = deed.kind != Kind.READ, self._time_of(deed.side)
        edge = box.right() if deed.side else box.left()
        pen = QPen(look.colour("ink"), look.px("stroke"))
        if not writes:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        half = self._mark / 2
        near = x - half if deed.side else x + half
        painter.drawLine(QLineF(near, y, edge, y))
        self._paint_head(painter, edge if writes else near, y, right=bool(deed.side) != writes)
        paint_mark(painter, QRectF(x - half, y - half, 2 * half, 2 * half), deed.kind, look)
        font = look.font("code", bold=writes)
        painter.setFont(font)
        painter.setPen(look.colour("ink" if writes else "muted"))
        where = QRectF(box.left(), y - half, box.width(), 2 * half)
        room = box.width() - look.px("gap")
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, cut_middle(deed.value, font, room))

    def _paint_head(self, painter: QPainter, x: float, y: float, *, right: bool) -> None:
        """Paint the head of an arrow that ends at (x, y)."""
        size = self._look.px("gap") * (0.6 if right else -0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("ink"))
        corners = QPointF(x, y), QPointF(x - size, y - abs(size) / 2)
        painter.drawPolygon(QPolygonF([*corners, QPointF(x - size, y + abs(size) / 2)]))


def _level(deed: Deed) -> float:
    """How far down *deed* is."""
    return float(deed.button.geometry().center().y())


def stale(deeds: Sequence[Deed]) -> list[tuple[int, Deed, Deed]]:
    """The threads that hold something old: since which deed of the other, until which of theirs."""
    found = []
    for number, look in enumerate(deeds):
        later = [deed for deed in deeds[number + 1 :] if deed.place == look.place]
        own = next((place for place, deed in enumerate(later) if deed.side == look.side), None)
        if look.kind != Kind.READ or own is None or later[own].kind == Kind.READ:
            continue
        others = [deed for deed in later[:own] if deed.kind == Kind.WRITE]
        found += [(look.side, each, later[own]) for each in others[:1]]
    return found


def places_of(steps: Sequence[Report]) -> list[str]:
    """What *steps* are about, in their order."""
    return list(dict.fromkeys(str(each["place"]) for each in steps if each["place"]))


def crosses(why: Report, look: Look, width: float) -> bool:
    """Whether *why* is best shown so on a page of that *width*."""
    return Crossing.suits(why) and width >= _NARROWEST * look.px("body")
