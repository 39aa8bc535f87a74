"""The licences of all that a bundle contains, in the form of Debian's copyright file.

The form is that of <https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/>.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.components import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tools.components import Component

FORMAT: Final = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
COMMON: Final = "On Debian systems the full text is in /usr/share/common-licenses/"
_REPLACEABLE: Final = """\
The libraries of Qt are separate files in this folder and may be replaced by others of the same
interface.  Qt contains code of third parties: https://doc.qt.io/qt-6/licenses-used-in-qt.html"""
_REFERENCE: Final = re.compile(r"/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]")
_LGPL: Final = "LGPL-3"
_END: Final = r" FOR {} AND .*?END OF TERMS AND CONDITIONS"
_TERMS: Final = tuple(
    (re.compile("TERMS AND CONDITIONS" + _END.format(words), re.DOTALL), name)
    for words, name in (
        ("COPYING, DISTRIBUTION", "GPL-2"),
        ("USE, REPRODUCTION,", "Apache-2.0"),
    )
)
"""What to look for in a text that has these licences in full."""


def notices(parts: Sequence[Component]) -> str:
    """What belongs to a bundle made of *parts*, the first being the program, with all texts."""
    texts = {part.label: part.text for part in parts if part.files}
    # The LGPL is a supplement to the GPL, so both have to be there.
    texts["GPL-3"] = (ROOT / "tools" / "licences" / "GPL-3.0.txt").read_text("utf-8")
    return _paragraphs(parts, "", texts | referred_to(texts))


def debian_copyright(parts: Sequence[Component], place: str) -> str:
    """The same for a Debian package that has the bundle in its folder *place*.

    What every Debian system has a copy of is only referred to.
    """
    texts = {part.label: _without_common(part) for part in parts if part.files}
    return _paragraphs(parts, f"{place}/", texts)


def referred_to(texts: Mapping[str, str]) -> dict[str, str]:
    """What Debian's own among the *texts* only refer to, in the copies of this machine."""
    named = {Path(name).resolve() for text in texts.values() for name in _REFERENCE.findall(text)}
    found = (path for path in sorted(named) if path.name not in texts and path.is_file())
    return {path.name: path.read_text("utf-8") for path in found}


def _without_common(part: Component) -> str:
    if part.label == _LGPL:
        return f"{COMMON}LGPL-3\nand that of the GPL, which it refers to, in GPL-3 beside it."
    text = part.text
    for terms, name in _TERMS:
        text = terms.sub(COMMON + name, text)
    return text


def _paragraphs(parts: Sequence[Component], place: str, texts: Mapping[str, str]) -> str:
    program = parts[0]
    head = f"Format: {FORMAT}\nUpstream-Name: {program.name}\nComment:\n{indented(_REPLACEABLE)}\n"
    everything = _files(program, ["*"])
    told = [head, everything, *_of_files(parts, place)]
    told += [
        f"License: {label}\n{indented(text or 'No text was found.')}\n"
        for label, text in texts.items()
    ]
    return "\n".join(told)


def _of_files(parts: Sequence[Component], place: str) -> Iterator[str]:
    """A paragraph for each set of files; parts that share one set share the paragraph."""
    by_files = sorted(enumerate(parts), key=lambda item: _first_with(item[1].files, parts))
    for _, group in groupby(by_files, key=lambda item: item[1].files):
        held = [part for _, part in group]
        if not held[0].files:
            continue
        yield _files(held[0], [place + pattern for pattern in held[0].files], held[1:])


def _first_with(files: tuple[str, ...], parts: Sequence[Component]) -> int:
    return next(index for index, part in enumerate(parts) if part.files == files)


def _files(part: Component, patterns: Sequence[str], more: Sequence[Component] = ()) -> str:
    held = [part, *more]
    holders = "\n".join(f" {holder}" for one in held for holder in one.holders)
    spdx = ", ".join(f"{one.name} {one.version}: {one.licence or '?'}" for one in held)
    sources = "".join(f"\n Source: {one.source}" for one in held if one.source)
    return (
        f"Files: {' '.join(patterns)}\n"
        f"Copyright:\n{holders}\n"
        f"License: {' and '.join(dict.fromkeys(one.label for one in held))}\n"
        f"Comment:\n {spdx}{sources}\n"
    )


def indented(text: str) -> str:
    """*text* as the rest of a field: indented, and with a dot for an empty line."""
    lines = (line.rstrip() for line in text.strip("\n").splitlines())
    return "\n".join(f" {line}" if line else " ." for line in lines)
