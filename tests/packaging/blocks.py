"""Reads as much of YAML as this project writes: blocks by indentation, values of one line, texts.

Anything else is an error, so that what is read here means the same to every reader of YAML.
"""

from __future__ import annotations

import json
import re
from typing import Final

_KEY: Final = re.compile(r"([\w-]+):(?: +(.*))?$")
_PLAIN: Final = re.compile(r"[\w^/$.-][^#]*$")
# To a reader of YAML these are numbers, truth values or nothing.
_NO_TEXT: Final = re.compile(r"[\d.-]+|(?i:null|~|yes|no|on|off)")


def read(text: str) -> object:
    """What *text* tells, as mappings, lists, texts and truth values.

    Raises:
        ValueError: a line is written in a way that is not read here.
    """
    lines = [line for line in text.split("\n") if line.strip() and not re.match(r"\s*#", line)]
    value = _block(lines, 0)
    if lines:
        raise ValueError(f"not a part of anything: {lines[0]!r}")
    return value


def _block(lines: list[str], depth: int) -> object:
    """Take from the head of *lines* the list or the mapping that stands *depth* blanks deep."""
    if lines[0].lstrip().startswith("- "):
        return _list(lines, depth)
    return _mapping(lines, depth)


def _list(lines: list[str], depth: int) -> list[object]:
    items: list[object] = []
    while lines and _depth(lines[0]) == depth and lines[0].lstrip().startswith("- "):
        inner = lines[0][depth + 2 :]
        if _KEY.match(inner):
            lines[0] = " " * (depth + 2) + inner
            items.append(_mapping(lines, depth + 2))
        else:
            items.append(_value(inner))
            del lines[0]
    return items


def _mapping(lines: list[str], depth: int) -> dict[str, object]:
    pairs: dict[str, object] = {}
    while lines and _depth(lines[0]) == depth:
        line = lines.pop(0)
        found = _KEY.match(line.strip())
        if found is None or found[1] in pairs:
            raise ValueError(f"no key, or one that was there: {line!r}")
        if found[2] == "|":
            pairs[found[1]] = _text(lines, depth)
        elif found[2] is not None:
            pairs[found[1]] = _value(found[2])
        elif lines and _depth(lines[0]) > depth:
            pairs[found[1]] = _block(lines, _depth(lines[0]))
        else:
            raise ValueError(f"nothing is under it: {line!r}")
    return pairs


def _text(lines: list[str], depth: int) -> str:
    cut, taken = _depth(lines[0]), ""
    while lines and _depth(lines[0]) > depth:
        taken += lines.pop(0)[cut:] + "\n"
    return taken


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _value(text: str) -> object:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_value(each) for each in text[1:-1].split(",")]
    if text.startswith('"'):
        return json.loads(text)
    if text in {"true", "false"}:
        return text == "true"
    if not _PLAIN.match(text) or ": " in text or _NO_TEXT.fullmatch(text):
        raise ValueError(f"would have to be quoted: {text!r}")
    return text
