"""Modules that have another name in Python 3, where they are imported and used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.python2.renamed import MODULES, MOVED
from core.language.python2.tokens import Token, is_blank, joined, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def with_new_modules(statements: Iterable[list[Token]]) -> list[Token]:
    """The tokens of *statements*, which import modules by their new names and use them so."""
    parts = list(statements)
    everything = [token for part in parts for token in part]
    imported = set(_imported(parts))
    kept = {name for name in imported & MODULES.keys() if _is_bound(everything, name)}
    moved = {name: MODULES[name] for name in imported & MODULES.keys() - kept}
    needed = set(_homes_used(everything, imported))
    out: list[Token] = []
    for part in parts:
        out += _import(part, kept, needed) or _uses(part, moved, imported)
    return out


def _imported(statements: list[list[Token]]) -> Iterator[str]:
    for part in statements:
        text = joined([token for token in part if token.text != ";" and token.kind != "comment"])
        if text.startswith("import "):
            for name in text.removeprefix("import ").split(","):
                yield name.split(" as ")[0].strip()


def _is_bound(tokens: list[Token], name: str) -> bool:
    """Whether *name* is anything but the module in *tokens*: then it keeps its name."""
    plain = [token.text for token in tokens if not is_blank(token)]
    for place, text in enumerate(plain):
        if text == name:
            before, after = plain[place - 1] if place else "", "".join(plain[place + 1 : place + 2])
            if before not in {".", "import", "from", ","} and after != ".":
                return True
    return False


def _homes_used(tokens: list[Token], imported: set[str]) -> Iterator[str]:
    plain = [token.text for token in tokens if not is_blank(token)]
    for module, dot, name in zip(plain, plain[1:], plain[2:], strict=False):
        if dot == "." and module in imported and (module, name) in MOVED:
            yield MOVED[module, name]


def _import(part: list[Token], kept: set[str], needed: set[str]) -> list[Token] | None:
    """An import statement with new names; None if *part* is no import."""
    words = [token for token in part if not is_blank(token)]
    first = words[0].text if words else ""
    if first == "from" and len(words) > 1:
        module = words[1]
        place = part.index(module)
        new = Token("name", MODULES.get(module.text, module.text))
        return [*part[:place], new, *part[place + 1 :]]
    if first != "import":
        return None
    start = part.index(words[0])
    end = len(part)
    while is_blank(part[end - 1]) or part[end - 1].kind == "newline" or part[end - 1].text == ";":
        end -= 1
    names = [joined(name) for name in split(part[start + 1 : end], ",")]
    told = [text for name in names for text in _import_of(name, kept, needed)]
    text = f"import {', '.join(dict.fromkeys(told))}"
    return [*part[:start], Token("name", text), *part[end:]]


def _import_of(name: str, kept: set[str], needed: set[str]) -> Iterator[str]:
    plain, _, bound = name.partition(" as ")
    plain = plain.strip()
    if plain == "urllib" and needed:
        yield from sorted(needed)
    elif plain not in MODULES:
        yield name
    elif bound or plain in kept:
        yield f"{MODULES[plain]} as {bound.strip() or plain}"
    else:
        yield MODULES[plain]


def _uses(part: list[Token], moved: dict[str, str], imported: set[str]) -> list[Token]:
    out: list[Token] = []
    for place, token in enumerate(part):
        before = out[-1].text if out else ""
        dot, name = ("".join(each.text for each in part[place + n : place + n + 1]) for n in (1, 2))
        if before == "." or token.kind != "name" or dot != ".":
            out.append(token)
            continue
        home = MOVED.get((token.text, name)) if token.text in imported else None
        out.append(Token("name", home or moved.get(token.text, token.text)))
    return out
