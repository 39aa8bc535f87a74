"""What a page is made of: elements with classes, and text; nothing of it can be a script."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import Final, TypeAlias

HIDDEN: Final = "i"
"""The element for what is there for the eye alone."""
DRAWING: Final = "svg"
"""The element for a drawing, whose last class is the name of what is drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """An element: its *head* as in "li.lane.last@12", and what is in it.

    The head has a tag, classes after dots, and after "@" the line of the program that it is
    about.  The code writes heads, programs never do.
    """

    head: str
    children: tuple[Child, ...] = ()
    _hash: int = field(init=False)

    def __post_init__(self) -> None:
        # Moments are compared as a whole, again and again.
        object.__setattr__(self, "_hash", hash((self.head, self.children)))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        same = self._hash == other._hash and self.head == other.head
        return self is other or (same and self.children == other.children)

    @property
    def tag(self) -> str:
        """What kind of element it is."""
        return self.head.partition("@")[0].partition(".")[0]


Child: TypeAlias = Node | str


def html(child: Child, *, hidden: bool = False) -> str:
    """*child* as HTML; text stays text, whatever is in it.

    It is *hidden* from screen readers if what it is in is.
    """
    if isinstance(child, str):
        return escape(plain_text(child), quote=False)
    tag, classes, line = _parts(child.head)
    told = f' class="{" ".join(classes)}"' if classes else ""
    told += f' data-line="{line}"' if line else ""
    silent = hidden or tag in {HIDDEN, DRAWING}
    told += ' aria-hidden="true"' if silent and not hidden else ""
    if tag == DRAWING:
        return f'<svg{told}><use href="#{classes[-1]}"/></svg>'
    inside = "".join(html(each, hidden=silent) for each in child.children)
    return f"<{tag}{told}>{inside}</{tag}>"


def plain_text(text: str) -> str:
    """*text* without what no file in UTF-8 can hold, or what HTML does not allow."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if _is_unfit(character) else character for character in text
    )


def _is_unfit(character: str) -> bool:
    code = ord(character)
    surrogate = 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - as Unicode has them
    control = code < ord(" ") or 0x7F <= code <= 0x9F  # noqa: PLR2004 - as Unicode has them
    return surrogate or (control and character not in "\t\n")


def _parts(head: str) -> tuple[str, list[str], str]:
    names, _, line = head.partition("@")
    tag, *classes = names.split(".")
    return tag, classes, line
