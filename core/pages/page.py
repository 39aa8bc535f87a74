"""A run as one web page: it steps both ways, and asks nothing of the network.

The page has a policy of its own that allows one script, by its hash: this package's.  All that
a program says reaches it as text, in a block of data or escaped.  Without script, and on
paper, it is three pictures with words, and the story of all steps.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.pages.difference import Reel
from core.pages.moments import telling_moments
from core.pages.node import Node, html, plain_text
from core.pages.prose import line
from core.pages.stage import stage_node
from core.pages.strips import Cells
from core.pages.style import script, style, symbols
from core.scenes.builder import scene_of
from core.scenes.lock_looks import LOCK_LOOKS

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from core.scenes.words import Words

_ON_PAPER: Final = 24
"""How many steps of a strip a picture without script shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A run up to its position, moment by moment.

    *stories* has what each step did, after a sentence for the start.
    """

    scenes: tuple[Scene, ...]
    nodes: tuple[Node, ...]
    cells: Cells
    stories: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is around a run: *title*, and paragraphs *about* how to repeat it.

    *before* and *after* are told above and below; *notes* are steps, and what is said at each.
    *scorm* says that a learning platform is told how far somebody is.
    """

    title: str
    about: tuple[str, ...]
    before: tuple[Node, ...] = ()
    after: tuple[Node, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    scorm: bool = False


def filming(run: Run, words: Words) -> Generator[int, None, Film]:
    """Look at every moment of *run* up to where it stands; yields how many have been seen.

    Afterwards the run stands there again, unless somebody stops in between.
    """
    end = run.position
    scenes = []
    for position in range(end + 1):
        run.jump(position)
        scenes.append(scene_of(run, words.translate))
        yield position + 1
    tids = [lane.tid for lane in scenes[-1].lanes]
    looks = {lock.ref: lock.look for scene in scenes for lock in scene.locks}
    start = words.translate("page", "Nothing has happened yet.")
    return Film(
        scenes=tuple(scenes),
        nodes=tuple(stage_node(scene, words) for scene in scenes),
        cells=Cells(run.history, tids, looks, end),
        stories=(start, *(scene.sentence for scene in scenes[1:])),
        lines=tuple(run.program.source.lines),
    )


def film(run: Run, words: Words) -> Film:
    """Every moment of *run* up to where it stands."""
    return carried(filming(run, words))


def page(film: Film, frame: Frame, words: Words) -> str:
    """The page of *film* in its *frame*."""
    looks = sorted({lock.look % len(LOCK_LOOKS) for scene in film.scenes for lock in scene.locks})
    shown, sheet = script(scorm=frame.scorm), style(looks)
    policy = (
        f"default-src 'none'; script-src 'sha256-{_hash(shown)}'; "
        f"style-src 'sha256-{_hash(sheet)}'; base-uri 'none'; form-action 'none'"
    )
    told = escape(plain_text(frame.title), quote=False)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{told}</title><style>{sheet}</style></head><body>{symbols(looks)}"
        f"<header><h1>{told}</h1><p>{_count(film, words)}</p></header><main>"
        f"{_prose(frame.before)}{_app(film, words)}{_pictures(film, words)}"
        f"{_notes(frame, words)}{_prose(frame.after)}{_more(film, frame, words)}</main>"
        f'<script type="application/json" id="run">{_data(film)}</script>'
        f"<script>{shown}</script></body></html>\n"
    )


def _count(film: Film, words: Words) -> str:
    tr, steps = words.tr, len(film.scenes) - 1
    return tr("%n step(s)", "", steps)


def _app(film: Film, words: Words) -> str:
    translate = words.translate
    code, threads = translate("page", "Program"), translate("page", "Threads and shared objects")
    step, of = translate("page", "Step"), translate("page", "step {0} of {1}")
    first, back = translate("page", "To the start"), translate("page", "Back")
    last, pause = translate("page", "To the end"), translate("page", "Pause")
    lines = "".join(html(Node("li", (line or " ",))) for line in film.lines)
    return (
        f'<div id="app"><ol id="code" tabindex="0" aria-label="{escape(code)}">{lines}</ol>'
        f'<section id="right" aria-label="{escape(threads)}"><div id="moment"></div></section>'
        '<footer><div role="status"><p id="say"></p><p id="note"></p></div><div id="run-bar">'
        f'<input id="bar" type="range" min="0" value="0" aria-label="{escape(step)}">'
        f'<span id="count" data-of="{escape(of)}"></span></div><nav>'
        f'<button id="first" aria-label="{escape(first)}">\u00ab</button>'
        f'<button id="back">{escape(back)}</button><button id="play">'
        f"<span>{escape(translate('page', 'Play'))}</span><span>{escape(pause)}</span></button>"
        f'<button id="step">{escape(step)}</button>'
        f'<button id="last" aria-label="{escape(last)}">\u00bb</button>'
        "<kbd>\u2190 \u2192 Space Home End</kbd></nav></footer></div>"
    )


def _pictures(film: Film, words: Words) -> str:
    place = words.translate("page", "After step {0}: {1}")
    made = []
    for position in telling_moments(film.scenes):
        told = place.format(position, film.stories[position])
        title = html(Node("h2", (told if position else film.stories[0],)))
        made.append(f"<section>{title}{html(_with_strips(film, position))}</section>")
    return f'<div id="pictures">{"".join(made)}</div>'


def _with_strips(film: Film, position: int) -> Node:
    """The moment at *position* with the strips that the script fills otherwise."""
    first = max(0, position - _ON_PAPER)
    rows = iter(range(len(film.cells.lanes)))

    def filled(node: Node) -> Node:
        if node.head == "i.strip":
            row = next(rows)
            cells = film.cells.of(row, first, position)
            dotted = (f"i.c.{classes.replace(' ', '.')}".rstrip(".") for classes in cells)
            return Node(node.head, tuple(Node(head) for head in dotted))
        children = (filled(each) if isinstance(each, Node) else each for each in node.children)
        return Node(node.head, tuple(children))

    return filled(film.nodes[position])


def _prose(nodes: tuple[Node, ...]) -> str:
    return f'<article class="more">{"".join(map(html, nodes))}</article>' if nodes else ""


def _notes(frame: Frame, words: Words) -> str:
    """What is said at some steps, each with the way there."""
    place = words.translate("page", "After step {0}")
    notes = (
        f'<li><button class="jump" data-step="{step}">{escape(place.format(step))}</button> '
        f"<span>{''.join(map(html, line(text)))}</span></li>"
        for step, text in frame.notes
    )
    return f'<ul class="more notes">{"".join(notes)}</ul>' if frame.notes else ""


def _more(film: Film, frame: Frame, words: Words) -> str:
    translate = words.translate
    steps, this = translate("page", "All steps"), translate("page", "About this run")
    story = "".join(html(Node("li", (sentence,))) for sentence in film.stories)
    told = "".join(html(Node("pre", (paragraph,))) for paragraph in frame.about)
    return (
        f'<div class="more"><details open><summary>{escape(steps)}</summary>'
        f'<ol id="story" tabindex="0" aria-label="{escape(steps)}">{story}</ol></details>'
        f"<details><summary>{escape(this)}</summary>{told}</details></div>"
    )


def _data(film: Film) -> str:
    """The moments as JSON in which nothing can end the block that it stands in."""
    reel = Reel(film.nodes)
    told = {
        "first": reel.first, "edits": reel.edits, "table": reel.table,
        "cells": film.cells.classes, "lanes": film.cells.lanes,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
