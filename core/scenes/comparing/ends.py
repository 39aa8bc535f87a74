"""What two runs came to: a value in which they differ, or how they ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.scenes.builder import DEADLOCK
from core.scenes.comparing.scene import ResultScene
from core.scenes.space.cards import is_single, title_of

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from core.scenes.words import Translate

Ends = tuple[ResultScene | None, ResultScene | None]


def results(first: Scene, second: Scene, translate: Translate) -> Ends:
    """How *first* and *second* ended: by a value where both came to an end, else in a word."""
    stuck = [any(each.kind == DEADLOCK for each in scene.failures) for scene in (first, second)]
    title = _differing(first, second)
    ends = []
    for scene, dead in zip((first, second), stuck, strict=True):
        if dead:
            end = ResultScene("", translate("compare", "deadlock"), failed=True)
        elif any(stuck):
            end = _ended(scene, translate)
        else:
            value = None if title is None else _values(scene)[title]
            if value is None or title is None:
                end = _ended(scene, translate)
            else:
                end = ResultScene(title, value, failed=bool(scene.failures))
        ends.append(end)
    return ends[0], ends[1]


def _ended(scene: Scene, translate: Translate) -> ResultScene:
    if scene.failures:
        return ResultScene("", translate("compare", "fails"), failed=True)
    return ResultScene("", translate("compare", "ends well"), failed=False)


def _differing(first: Scene, second: Scene) -> str | None:
    """What has another value in *first* than in *second*; else what threads write in both."""
    left, right = _values(first), _values(second)
    both = [title for title in left if title in right]
    other = (title for title in both if left[title] != right[title])
    return next(other, both[0] if both else None)


def _values(scene: Scene) -> dict[str, str]:
    """The values that some thread but main wrote, by their names; lists as a whole."""
    found = {}
    for card in scene.cards:
        if not any(field.writer for field in card.fields):
            continue
        if is_single(card):
            found[title_of(card)] = card.fields[0].value
        else:
            found[card.title] = f"[{', '.join(field.value for field in card.fields)}]"
    return found
