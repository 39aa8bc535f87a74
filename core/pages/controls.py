"""What makes a page move: the program, the stage, the narration, the slider and the buttons."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from core.pages.node import Node, html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.scenes.words import Words


def controls(lines: Iterable[str], why: str, words: Words) -> str:
    """The part of a page that steps; *lines* are the program, *why* is told at the end."""
    translate = words.translate
    code, threads = translate("page", "Program"), translate("page", "Threads and shared objects")
    step, of = translate("page", "Step"), translate("page", "step {0} of {1}")
    text = "".join(html(Node("li", (line or " ",))) for line in lines)
    return (
        f'<div id="app"><ol id="code" tabindex="0" aria-label="{escape(code)}">{text}</ol>'
        f'<section id="right" tabindex="0" aria-label="{escape(threads)}"><div id="moment"></div>'
        f'<div id="why" class="why" hidden>{why}</div></section>'
        '<footer><div role="status"><p id="say"></p><p id="note"></p></div><div id="run-bar">'
        '<div id="track"><i id="ticks" aria-hidden="true"></i>'
        f'<input id="bar" type="range" min="0" value="0" aria-label="{escape(step)}"></div>'
        f'<span id="count" data-of="{escape(of)}"></span></div><nav>{_buttons(words)}'
        "<kbd>\u2190 \u2192 Space Home End</kbd></nav></footer></div>"
    )


def _buttons(words: Words) -> str:
    translate = words.translate
    play, pause = (
        f"<span>{_sign(name)}{escape(told)}</span>"
        for name, told in (
            ("play", translate("page", "Play")), ("pause", translate("page", "Pause")),
        )
    )  # fmt: skip
    return "".join(
        (
            _silent("first", translate("page", "To the start")),
            f'<button id="back">{_sign("back")}{escape(translate("page", "Back"))}</button>',
            f'<button id="play">{play}{pause}</button>',
            f'<button id="step">{_sign("step")}{escape(translate("page", "Step"))}</button>',
            _silent("last", translate("page", "To the end")),
        )
    )


def _silent(name: str, told: str) -> str:
    return f'<button id="{name}" aria-label="{escape(told)}">{_sign(name)}</button>'


def _sign(name: str) -> str:
    return f'<svg class="t" aria-hidden="true"><use href="#t-{name}"/></svg>'
