"""Why a run ended as it did: the two or three steps that tell it, and what the search knows."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from core.pages.node import Node, html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.pages.reasons import Reasons
    from core.scenes.account import Told
    from core.scenes.words import Words


def why_html(
    account: tuple[Told, ...], people: Mapping[int, str], reasons: Reasons, words: Words
) -> str:
    """What is told below the last moment, nothing if there is nothing to tell.

    *people* are the monograms of the threads.
    """
    rows = "".join(_row(told, people, words) for told in account)
    said = "".join(html(Node("p", (sentence,))) for sentence in reasons.sentences)
    if not rows and not said:
        return ""
    title = html(Node("h2", (words.translate("page", "Why"),)))
    return f"{title}{f'<ol>{rows}</ol>' if rows else ''}{said}"


def _row(told: Told, people: Mapping[int, str], words: Words) -> str:
    """A step that matters, with the way there."""
    place = words.translate("page", "After step {0}").format(told.step)
    verb = (Node("em", (told.verb,)), " ") if told.verb else ()
    disc = Node("i.who", (people.get(told.tid, "?"),))
    parts = (disc, *verb, Node("b", (told.name,)), f" {told.words}")
    return f"<li>{jump(told.step, place)} {''.join(map(html, parts))}</li>"


def jump(step: int, told: str) -> str:
    """A button to the moment after *step*, which says what is *told*."""
    return f'<button class="jump" data-step="{step}">{escape(told)}</button>'
