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
from core.pages.controls import controls
from core.pages.delta import Reel
from core.pages.moments import switches, telling_moments
from core.pages.node import DRAWING, Node, html, plain_text
from core.pages.prose import line
from core.pages.reason import jump, why_html
from core.pages.reasons import NO_REASONS
from core.pages.stage import stage_node
from core.pages.strips import Cells
from core.pages.style import script, style, symbols
from core.scenes.account import account
from core.scenes.builder import scene_of
from core.scenes.shares import in_hundred

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from core.pages.reasons import Reasons
    from core.scenes.account import Told
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from core.scenes.words import Words

_ON_PAPER: Final = 12
"""How many steps of a strip a picture without script shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A run up to its position, moment by moment.

    *stories* has what each step did, after a sentence for the start; *account* the steps that
    made the run end as it did, if it has ended.
    """

    scenes: tuple[Scene, ...]
    nodes: tuple[Node, ...]
    cells: Cells
    stories: tuple[str, ...]
    account: tuple[Told, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is around a run: *title*, and paragraphs *about* how to repeat it.

    *before* and *after* are told above and below; *notes* are steps, and what is said at each.
    *reasons* say why the run fails.  *scorm* says that a learning platform is told how far
    somebody is.
    """

    title: str
    about: tuple[str, ...]
    before: tuple[Node, ...] = ()
    after: tuple[Node, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    reasons: Reasons = NO_REASONS
    scorm: bool = False


def filming(run: Run, words: Words) -> Generator[int, None, Film]:
    """Look at every moment of *run* up to where it stands; yields how many have been seen.

    Afterwards the run stands there again, unless somebody stops in between.
    """
    end = run.position
    scenes = []
    for position in range(end + 1):
        # One after the other: to jump forwards by one step is to make it, and no state is made
        # anew.
        run.jump(position)
        scenes.append(scene_of(run, words.translate))
        yield position + 1
    tids = [lane.tid for lane in scenes[-1].lanes]
    # Of all moments: a lock that is made late has no look in the first.
    looks = {lock.ref: lock.look for scene in scenes for lock in scene.locks}
    start = words.translate("page", "Nothing has happened yet.")
    return Film(
        scenes=tuple(scenes),
        nodes=tuple(stage_node(scene, words) for scene in scenes),
        cells=Cells(run.history, tids, looks, end),
        stories=(start, *(scene.sentence for scene in scenes[1:])),
        account=account(run, scenes[-1], words.translate) if run.at_end else (),
        lines=tuple(run.program.source.lines),
    )


def film(run: Run, words: Words) -> Film:
    """Every moment of *run* up to where it stands."""
    return carried(filming(run, words))


def page(film: Film, frame: Frame, words: Words) -> str:
    """The page of *film* in its *frame*."""
    looks = sorted(
        {lock.look for scene in film.scenes for lock in scene.locks}, key=lambda look: look.number
    )
    signs = {name for each in film.cells.classes for name in each.split()}
    # Made before the policy, which names both by their hash: one letter more, and a browser runs
    # neither.
    shown, sheet = script(scorm=frame.scorm), style(looks, signs, _sheets(film, frame))
    policy = (
        f"default-src 'none'; script-src 'sha256-{_hash(shown)}'; "
        f"style-src 'sha256-{_hash(sheet)}'; base-uri 'none'; form-action 'none'"
    )
    told = escape(plain_text(frame.title), quote=False)
    people = {lane.tid: lane.monogram for lane in film.scenes[-1].lanes}
    why = why_html(film.account, people, frame.reasons, words)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{told}</title><style>{sheet}</style></head><body>{symbols(looks)}<main>"
        f"{_top(told, film, frame, words)}{controls(film.lines, why, words)}</div>"
        f"{_pictures(film, why, words)}"
        f"{_notes(frame, words)}{_prose(frame.after)}{_more(film, frame, words)}</main>"
        f'<script type="application/json" id="run">{_data(film)}</script>'
        f"<script>{shown}</script></body></html>\n"
    )


def _sheets(film: Film, frame: Frame) -> Iterator[str]:
    """The parts of the style sheet that this page needs."""
    if film.scenes[-1].deadlock is not None:
        yield "circle"
    if any(card.guards or card.holes for scene in film.scenes for card in scene.cards):
        yield "walls"
    if frame.before or frame.after or frame.notes:
        yield "lesson"


def _top(title: str, film: Film, frame: Frame, words: Words) -> str:
    """What is above a run; without anything told before it, a window has room for both."""
    head = f"<header><h1>{title}</h1><p>{_count(film, frame, words)}</p></header>"
    desk = '<div id="desk">'
    return f"{head}{_prose(frame.before)}{desk}" if frame.before else f"{desk}{head}"


def _count(film: Film, frame: Frame, words: Words) -> str:
    tr, share = words.tr, frame.reasons.share
    many = tr("%n switch(es)", "", len(tuple(switches(film.scenes))))
    parts = [tr("%n step(s)", "", len(film.scenes) - 1), many]
    if share is not None:
        told = words.translate("page", "{0} of 100 random runs fail")
        parts.append(told.format(in_hundred(share, words.translate)))
    return " \u00b7 ".join(map(escape, parts))


def _pictures(film: Film, why: str, words: Words) -> str:
    place = words.translate("page", "After step {0}: {1}")
    made = []
    for position in telling_moments(film.scenes):
        told = place.format(position, film.stories[position])
        title = html(Node("h2", (told if position else film.stories[0],)))
        made.append(f"<section>{title}{html(_with_strips(film, position))}</section>")
    reasons = f'<section class="why">{why}</section>' if why else ""
    return f'<div id="pictures">{"".join(made)}{reasons}</div>'


def _with_strips(film: Film, position: int) -> Node:
    """The moment at *position* with the strips that the script fills otherwise.

    What only the script needs is left out: empty places, and the lines of the lanes.
    """
    first = max(0, position - _ON_PAPER)
    rows = iter(range(len(film.cells.lanes)))

    def filled(node: Node) -> Node:
        if node.head == "i.strip":
            cells = film.cells.of(next(rows), first, position)
            dotted = (f"i.{classes.replace(' ', '.')}".rstrip(".") for classes in cells)
            return Node(node.head, tuple(Node(head) for head in dotted))
        children = (filled(each) if isinstance(each, Node) else each for each in node.children)
        # Paper takes room for what is empty; the script needs it as a place to put something.
        kept = (each for each in children if not isinstance(each, Node) or _is_seen(each))
        return Node(node.head.partition("@")[0], tuple(kept))

    return filled(film.nodes[position])


def _is_seen(node: Node) -> bool:
    return bool(node.children) or node.tag == DRAWING or node.head == "i.strip"


def _prose(nodes: tuple[Node, ...]) -> str:
    return f'<article class="more">{"".join(map(html, nodes))}</article>' if nodes else ""


def _notes(frame: Frame, words: Words) -> str:
    """What is said at some steps, each with the way there."""
    place = words.translate("page", "After step {0}")
    notes = (
        f"<li>{jump(step, place.format(step))} <span>{''.join(map(html, line(text)))}</span></li>"
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
        f'<ol id="story" start="0" tabindex="0" aria-label="{escape(steps)}">{story}</ol></details>'
        f"<details><summary>{escape(this)}</summary>{told}</details></div>"
    )


def _data(film: Film) -> str:
    """The moments as JSON in which nothing can end the block that it stands in."""
    reel = Reel(film.nodes)
    told = {
        "first": reel.first, "edits": reel.edits, "table": reel.table,
        "cells": film.cells.classes, "lanes": film.cells.lanes,
        # As positions, which count the steps made: the script goes to where the switch has been
        # seen.
        "switches": [place + 1 for place in switches(film.scenes)],
    }  # fmt: skip
    # In JSON "<" stands only in texts, so it may be escaped wherever it is; without it no text of a
    # program can end the block, or begin a comment in it.
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
