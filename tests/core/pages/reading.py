"""Reads a page as a browser does that runs its script: each moment, and what it says."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import override

from core.pages.node import DRAWING, HIDDEN, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.pages.node import Child

Json: TypeAlias = "str | int | list[Json]"


def moments(data: str) -> Iterator[Node]:
    """The moments in the block of *data* of a page, as page.js puts them together."""
    told = json.loads(data)
    table = told["table"]
    now = told["first"]
    yield _node(now, table)
    for edits in told["edits"]:
        now = _edited(now, edits, table)
        yield _node(now, table)


def parts(moment: Node) -> list[str]:
    """What a screen reader finds on the stage of *moment*: a text for each of its parts."""
    stage = moment.children[0]
    assert isinstance(stage, Node)
    groups = [each for each in stage.children if isinstance(each, Node)]
    return [said(each) for group in groups for each in group.children]


def said(child: Child) -> str:
    """What a screen reader finds in *child*."""
    if isinstance(child, str):
        return child
    if child.tag in {HIDDEN, DRAWING}:
        return ""
    return "".join(map(said, child.children))


def _edited(node: Json, edits: list[Json], table: list[Json]) -> Json:
    made = list(_full(node, table))
    for edit in edits:
        assert isinstance(edit, list)
        at, what, *rest = edit
        assert isinstance(at, int)
        if at < 0:
            made[0] = what
        elif isinstance(what, list):
            made[at + 1] = _edited(made[at + 1], what, table)
        else:
            assert isinstance(what, int)
            made[at + 1 : at + 1 + what] = rest
    return made


def _full(node: Json, table: list[Json]) -> list[Json]:
    found = table[node] if isinstance(node, int) else node
    assert isinstance(found, list)
    return found


def _node(node: Json, table: list[Json]) -> Node:
    head, *children = _full(node, table)
    assert isinstance(head, int)
    name = table[head]
    assert isinstance(name, str)
    return Node(name, tuple(_child(child, table) for child in children))


def _child(child: Json, table: list[Json]) -> Node | str:
    text = table[child] if isinstance(child, int) else child
    return text if isinstance(text, str) else _node(text, table)


@dataclass
class Element:
    """A tag of a page: its attributes, and its text."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """Every element of the page *source*, in order, with the text up to the next tag."""

    source: str
    elements: list[Element] = field(default_factory=list)
    _inside: bool = False

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.source)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        self._inside = True

    @override
    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    @override
    def handle_data(self, data: str) -> None:
        if self._inside:
            self.elements[-1].text += data

    def all(self, tag: str) -> list[Element]:
        """Every *tag*."""
        return [each for each in self.elements if each.tag == tag]

    @property
    def data(self) -> str:
        """The block of data."""
        return next(each.text for each in self.all("script") if each.attributes)
