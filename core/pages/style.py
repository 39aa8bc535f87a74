"""The look of a page: the colours of the themes, the signs of the stage, and a style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.lock_looks import lock_look
from core.scenes.lock_shapes import SQUARE, corners
from core.scenes.themes import DARK, LIGHT
from resources import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.scenes.lock_looks import LockLook
    from core.scenes.themes import Theme

_ROLES: Final = (
    "surface", "raised", "sunken", "ink", "muted", "line", "strong_line", "accent", "on_accent",
    "current", "failure", "failure_soft", "invalid", "invalid_soft", "write", "keyword",
)  # fmt: skip
_GLYPHS: Final[Mapping[str, str]] = {
    "read": "r", "write": "w", "begin": "\u25b6", "start": "\u25b7", "end": "\u25a0",
    "die": "\u2715", "join": "\u21b5", "print": "\u201c", "sleep": "z", "wait": "\u2016",
    "notify": "!", "draw": "\u2684", "look": "?", "permit-taken": "\u22a2",
    "permit-given": "\u22a3", "set": "\u2691", "clear": "\u2690", "arrive": "\u21e5",
    "pass": "\u21a6", "put": "\u2193", "get": "\u2191", "give-up": "\u00d7", "other": "\u00b7",
}  # fmt: skip
"""The sign of each step; taking a lock and letting it go have the lock's letter."""
_SHACKLE: Final = "M28 50V26a22 22 0 0144 0V50"
_OPEN_SHACKLE: Final = "M28 50V20a22 22 0 0144 0V26"


def style(looks: Sequence[int]) -> str:
    """The style sheet of a page with locks of these *looks*."""
    sheet = (FOLDER / "page" / "page.css").read_text("utf-8")
    return "".join(
        (
            f":root{{{_colours(LIGHT)}}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{_colours(DARK)}}}}}",
            *_of_locks(looks),
            *(f'.s-{name}:before{{content:"{glyph}"}}' for name, glyph in _GLYPHS.items()),
            "".join(line.strip() for line in sheet.splitlines()),
        )
    )


def script(*, scorm: bool) -> str:
    """What makes a page move, and with *scorm* tells a learning platform so."""
    files = ["scorm.js", "page.js"] if scorm else ["page.js"]
    text = "".join((FOLDER / "page" / name).read_text("utf-8") for name in files)
    lines = map(str.strip, text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def symbols(looks: Sequence[int]) -> str:
    """The padlocks of these *looks*, shut and open, to be used by name."""
    shut = [_symbol(f"k{number}", lock_look(number), _SHACKLE) for number in looks]
    free = [_symbol(f"k{number}o", lock_look(number), _OPEN_SHACKLE) for number in looks]
    return f'<svg class="q" aria-hidden="true">{"".join(shut + free)}</svg>'


def _colours(theme: Theme) -> str:
    roles = [f"--{role.replace('_', '-')}:{getattr(theme, role)}" for role in _ROLES]
    locks = [f"--k{number}:{colour}" for number, colour in enumerate(theme.locks)]
    return ";".join((*roles, *locks, f"color-scheme:{'dark' if theme.dark else 'light'}"))


def _of_locks(looks: Sequence[int]) -> Iterator[str]:
    for number in looks:
        look = lock_look(number)
        yield f".l{number}{{--k:var(--k{number})}}"
        yield f'.s-take.l{number}:before,.s-give.l{number}:before{{content:"{look.letter}"}}'
        yield f".b{number}{{--b:var(--k{number})}}.d{number}{{--d:var(--k{number})}}"
        yield f".h{number}{{--h:var(--k{number})}}"


def _symbol(name: str, look: LockLook, shackle: str) -> str:
    """A padlock in a square of 100; its body stands where the window has it."""
    return (
        f'<symbol id="{name}" viewBox="0 -6 100 108"><path class="sh" d="{shackle}"/>'
        f'{_body(look.shape)}<text x="50" y="82">{look.letter}</text></symbol>'
    )


def _body(shape: str) -> str:
    left, top, width, height = 6, 30, 88, 70
    if shape == "circle":
        return '<circle cx="50" cy="63" r="37"/>'
    if shape == "square":
        start, side, radius = SQUARE
        return (
            f'<rect x="{left + start * width:.0f}" y="{top + start * height:.0f}"'
            f' width="{side * width:.0f}" height="{side * height:.0f}" rx="{radius * width:.0f}"/>'
        )
    spots = " ".join(f"{left + x * width:.0f},{top + y * height:.0f}" for x, y in corners(shape))
    return f'<polygon points="{spots}"/>'
