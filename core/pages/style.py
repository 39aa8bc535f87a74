"""The look of a page: the colours of the themes, the signs of the stage, and a style sheet."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, Final

from core.scenes.lock_shapes import SQUARE, corners
from core.scenes.marks import DOT, MARKS
from core.scenes.themes import DARK, LIGHT
from resources import FOLDER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from core.scenes.lock_looks import LockLook
    from core.scenes.themes import Theme

_ROLES: Final = (
    "surface", "raised", "sunken", "ink", "muted", "line", "strong_line", "accent", "on_accent",
    "current", "failure", "failure_soft", "invalid", "invalid_soft", "write",
)  # fmt: skip
_VERDICTS: Final = ("proved", "proved_soft")
_SHORT: Final[Mapping[str, str]] = {
    f"--{role.replace('_', '-')}": f"--{letter}"
    for role, letter in zip(_ROLES, string.ascii_uppercase, strict=False)
}
_TEXT: Final = re.compile(r"('[^'\n]*')")
"""A text in a script, which keeps its spaces."""
_AIR: Final = re.compile(r" *([-=+*/<>?:;,{}()&|!\[\]]) *")
_VARIABLE: Final = re.compile(r"--[a-z-]+")
_GLYPHS: Final = {mark.key: mark.glyph for mark in (*MARKS, DOT) if mark.glyph}
"""The sign of each step; taking a lock and letting it go have the lock's letter."""
_SHACKLE: Final = "M28 50V26a22 22 0 0144 0V50"
_OPEN_SHACKLE: Final = "M28 50V20a22 22 0 0144 0V26"
_PATHS: Final[Mapping[str, str]] = {
    "first": "M2 2h2v12h-2zM14 2v12l-5-6zM9 2v12l-5-6z", "back": "M11 2v12l-8-6zM12 2h2v12h-2z",
    "play": "M4 2l9 6l-9 6z", "pause": "M3 2h3v12h-3zM10 2h3v12h-3z",
    "step": "M5 2v12l8-6zM2 2h2v12h-2z", "last": "M12 2h2v12h-2zM2 2v12l5-6zM7 2v12l5-6z",
}  # fmt: skip
"""What stands on the buttons: a triangle plays, a bar and a triangle step."""
_BUTTONS: Final = "".join(
    f'<symbol id="t-{name}" viewBox="0 0 16 16"><path d="{path}"/></symbol>'
    for name, path in _PATHS.items()
)


def style(looks: Sequence[LockLook], signs: Collection[str], parts: Iterable[str]) -> str:
    """The style sheet of a page with locks of these *looks* and steps with these *signs*.

    *parts* are the sheets that only some pages need: "circle", "walls", "lesson".
    """
    names = ("page", *parts)
    sheet = "".join((FOLDER / "page" / f"{name}.css").read_text("utf-8") for name in names)
    glyphs = ((name, glyph) for name, glyph in _GLYPHS.items() if f"s-{name}" in signs)
    return "".join(
        (
            f":root{{{_colours(LIGHT, looks)}}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{_colours(DARK, looks)}}}}}",
            *_of_locks(looks),
            *(f'.s-{name}:before{{content:"{glyph}"}}' for name, glyph in glyphs),
            _VARIABLE.sub(_shortened, "".join(line.strip() for line in sheet.splitlines())),
        )
    )


def plain_sheet(name: str) -> str:
    """The style sheet *name* of a page without a run."""
    sheet = (FOLDER / "page" / f"{name}.css").read_text("utf-8")
    return (
        f":root{{{_named(LIGHT)}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_named(DARK)}}}}}"
        f"{''.join(line.strip() for line in sheet.splitlines())}"
    )


def script(*, scorm: bool) -> str:
    """What makes a page move, and with *scorm* tells a learning platform so."""
    files = ["scorm.js", "page.js"] if scorm else ["page.js"]
    text = "".join((FOLDER / "page" / name).read_text("utf-8") for name in files)
    lines = map(str.strip, text.splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith("//"))
    return "".join(
        piece if piece.startswith("'") else _AIR.sub(r"\1", piece) for piece in _TEXT.split(kept)
    )


def symbols(looks: Sequence[LockLook]) -> str:
    """The padlocks of these *looks*, shut and open, to be used by name."""
    locks = "".join(map(_lock, looks))
    return f'<svg class="q" aria-hidden="true">{locks}{_BUTTONS}</svg>'


def _shortened(found: re.Match[str]) -> str:
    """The name of a colour in the fewest letters, for it stands there again and again."""
    return _SHORT.get(found[0], found[0])


def _named(theme: Theme) -> str:
    roles = ((role.replace("_", "-"), getattr(theme, role)) for role in (*_ROLES, *_VERDICTS))
    told = (f"--{name}:{colour}" for name, colour in roles)
    return ";".join((*told, f"color-scheme:{'dark' if theme.dark else 'light'}"))


def _colours(theme: Theme, looks: Sequence[LockLook]) -> str:
    roles = [
        f"{short}:{getattr(theme, role)}"
        for role, short in zip(_ROLES, _SHORT.values(), strict=True)
    ]
    locks = [f"--k{look.number}:{theme.locks[look.paint]}" for look in looks]
    return ";".join((*roles, *locks, f"color-scheme:{'dark' if theme.dark else 'light'}"))


def _of_locks(looks: Sequence[LockLook]) -> Iterator[str]:
    for look in looks:
        number = look.number
        yield f".l{number}{{--k:var(--k{number})}}"
        yield f'.s-take.l{number}:before,.s-give.l{number}:before{{content:"{look.letter}"}}'
        yield f".b{number}{{--b:var(--k{number})}}.d{number}{{--d:var(--k{number})}}"
        yield f".h{number}{{--h:var(--k{number})}}"


def _lock(look: LockLook) -> str:
    """A padlock shut and open, in a square of 100; its body stands where the window has it."""
    number = look.number
    body = f'<g id="b{number}">{_body(look.shape)}<text x="50" y="82">{look.letter}</text></g>'
    pairs = ((f"k{number}", _SHACKLE, body),
             (f"k{number}o", _OPEN_SHACKLE, f'<use href="#b{number}"/>'))  # fmt: skip
    return "".join(
        f'<symbol id="{name}" viewBox="0 -6 100 108"><path class="sh" d="{way}"/>{rest}</symbol>'
        for name, way, rest in pairs
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
