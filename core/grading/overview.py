"""A page on all answers to a task: how many are right, what went wrong, and a row for each.

It needs no script: the rows are chosen by the style sheet alone.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from core.grading.marking import FOR_A_PERSON, wanted_speedup
from core.grading.pages import scriptless
from core.language.errors import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.grading.marking import Mark
    from core.grading.task import Task

_SIGNS: Final[Mapping[str, str]] = {
    "proved": "\u2713", "serialised": "\u2261", "fails": "\u2715", "work not done": "\u26a0",
    "kept ready": "\u26a0", "no program": "\u2298", "refused": "\u25cc", "undecided": "\u25d1",
    "crash": "!",
}  # fmt: skip
"""The words in the order in which they are counted, each with its own shape."""
_PLACE: Final = re.compile(r" *\(?\b(since |in )?line \d+\)?|\d+")
_MOST_REASONS: Final = 3
_LONGEST_REASON: Final = 90
_FILES: Final = (("grades.csv", "CSV"), ("junit.xml", "JUnit"), ("grades.json", "JSON"))


def overview(task: Task, marks: Sequence[Mark], pages: Sequence[str]) -> str:
    """The page on *marks*; *pages* are the files that tell more of each."""
    title = escape(printable(task.lesson.title))
    many = f"{len(marks)} answer{'s' * (len(marks) != 1)}"
    wanted = wanted_speedup(task) if task.parallel else None
    rows = "".join(_row(task, mark, page, wanted) for mark, page in zip(marks, pages, strict=True))
    links = "".join(f'<a href="{file}">{name}</a>' for file, name in _FILES)
    heads = ("Answer", "Verdict", "What was found", "Side by side", "Points")
    titles = "".join(f'<th scope="col">{head}</th>' for head in heads)
    return scriptless(
        title,
        f"<header><h1>{title}</h1>"
        f"<p>{many} \u00b7 every schedule of each</p><p>nothing of them was executed</p></header>"
        f"<main>{_shares(marks)}{_troubles(marks)}<nav>{_choices(task, marks)}<span>{links}</span>"
        f'</nav><div class="wide" tabindex="0" role="region" aria-label="Marks"><table><thead><tr>'
        f"{titles}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>{_footnote(wanted)}</main>",
    )


def _shares(marks: Sequence[Mark]) -> str:
    """A bar with a part for each word, and the words with their numbers."""
    # In the order of the signs, so that two pages can be compared.
    counted = [(word, sum(mark.word == word for mark in marks)) for word in _SIGNS]
    parts, place = [], 0
    for word, many in counted:
        parts.append(f'<rect class="{_class(word)}" x="{place}" width="{many}" height="1"/>')
        place += many
    bar = f'<svg viewBox="0 0 {place} 1" preserveAspectRatio="none" aria-hidden="true">'
    told = "".join(f"<li><b>{many}</b> {word}</li>" for word, many in counted if many)
    return f'{bar}{"".join(parts)}</svg><ul class="counts">{told}</ul>'


def _troubles(marks: Sequence[Mark]) -> str:
    """What went wrong most, wherever it stands."""
    # Without lines and figures, in which the same mistake differs from answer to answer.
    found = Counter(_PLACE.sub("", _reason(mark)).strip() for mark in marks if mark.points == 0)
    told = [
        f"<li><b>{many}</b> {escape(_cut(reason))}</li>"
        for reason, many in found.most_common(_MOST_REASONS)
        if many > 1
    ]
    return f"<section><h2>What went wrong most</h2><ul>{''.join(told)}</ul></section>" * bool(told)


def _choices(task: Task, marks: Sequence[Mark]) -> str:
    """Which rows are shown."""
    groups = {"all": len(marks)}
    for mark in marks:
        for group in _groups(task, mark):
            groups[group] = groups.get(group, 0) + 1
    names = {
        "all": "all",
        "missed": "no points",
        "slow": "lost parallelism",
        "person": "you decide",
    }
    return "".join(
        f'<label><input type="radio" name="rows" id="{group}"{" checked" * (group == "all")}>'
        f"{name} {groups[group]}</label>"
        for group, name in names.items()
        if group in groups
    )


def _groups(task: Task, mark: Mark) -> Iterator[str]:
    if mark.points is None:
        yield "person"
    elif not mark.points:
        yield "missed"
    elif mark.points < task.points:
        yield "slow"


def _row(task: Task, mark: Mark, page: str, wanted: float | None) -> str:
    name = escape(printable(mark.student))
    given = f"<b>{mark.points:g}</b> of {task.points}" if mark.points is not None else "you decide"
    sign = f'<i aria-hidden="true">{_SIGNS[mark.word]}</i>'
    cells = (
        f'<th scope="row"><a href="{quote(page)}">{name}</a></th>',
        f'<td><span class="chip {_class(mark.word)}">{sign} {mark.word}</span></td>',
        f"<td>{escape(_cut(_reason(mark)))}</td>",
        f"<td>{_beside(mark, wanted)}</td>",
        f"<td>{given}</td>",
    )
    return f'<tr class="{" ".join(_groups(task, mark))}">{"".join(cells)}</tr>'


def _beside(mark: Mark, wanted: float | None) -> str:
    """How far the threads of an answer go side by side."""
    if mark.speedup is None:
        return ""
    told = f"{mark.speedup:.2f} times"
    if wanted is None or wanted <= 1:
        return told
    share = min(1.0, max(0.0, (mark.speedup - 1) / (wanted - 1)))
    return (
        '<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="rest" width="100" height="1"/><rect width="{100 * share:.0f}" height="1"/>'
        f"</svg> {told}"
    )


def _footnote(wanted: float | None) -> str:
    if wanted is None:
        return ""
    return (
        "<p><b>Side by side</b>: how many steps the threads make a round in which everybody who"
        f" can go makes one; the task wants {wanted:.2f}.</p>"
    )


def _reason(mark: Mark) -> str:
    """Why, without the word that stands beside it."""
    start = "some schedule still fails: " if mark.word == "fails" else f"{mark.word}: "
    # The word stands in the column before, and need not be read twice.
    told = mark.reason.removeprefix(start)
    return printable(told if mark.word not in FOR_A_PERSON else mark.reason)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_REASON else f"{text[: _LONGEST_REASON - 1].rstrip()}\u2026"


def _class(word: str) -> str:
    return word.replace(" ", "-")
