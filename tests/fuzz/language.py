"""Programs without interleaving: the language and the library, to be run once here and there."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from tests.fuzz import topics_further, topics_language, topics_library, topics_modules
from tests.fuzz.alone import is_program
from tests.fuzz.topics import HEAD, HOLES
from tests.fuzz.writing import indented
from tests.generators.single import single_program

if TYPE_CHECKING:
    from random import Random

    from tests.fuzz.topics import Topic

TOPICS: Final = (
    *topics_language.TOPICS,
    *topics_library.TOPICS,
    *topics_modules.TOPICS,
    *topics_further.TOPICS,
)
_HOLE: Final = re.compile(f"<({'|'.join(HOLES)})>")


def program(luck: Random) -> str:
    """A program of nested statements, or one that uses what there is on two topics."""
    if luck.random() < 0.25:
        return single_program(luck.choice)
    while not is_program(text := _of_topics(luck)):
        pass
    return text


def _of_topics(luck: Random) -> str:
    topics = [luck.choice(TOPICS) for _ in range(2)]
    imports = dict.fromkeys(line for topic in topics for line in topic.imports)
    heads = dict.fromkeys([HEAD, *(topic.head for topic in topics)])
    lines = [_statement(luck, luck.choice(topics)) for _ in range(luck.randint(3, 9))]
    return "\n".join([*imports, *(_filled(luck, head) for head in heads), *lines]) + "\n"


def _statement(luck: Random, topic: Topic) -> str:
    """A line of *topic*, printed if it is an expression; what it raises is told."""
    line = _filled(luck, luck.choice(topic.lines))
    if _is_expression(line) and not line.startswith("raise"):
        line = f"print({line})"
    if luck.random() < 0.03:
        return line
    told = "print(type(error).__name__, error)"
    return f"try:\n{indented(line)}\nexcept Exception as error:\n    {told}"


def _filled(luck: Random, text: str) -> str:
    return _HOLE.sub(lambda hole: luck.choice(HOLES[hole[1]]), text)


def _is_expression(line: str) -> bool:
    try:
        ast.parse(f"({line}\n)", mode="eval")
    except SyntaxError:
        return False
    return not line.startswith("print(")
