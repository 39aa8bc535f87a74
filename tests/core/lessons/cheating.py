"""Lazy ways out of a task: some that fit any lesson's program, and those made for one lesson."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_THREAD: Final = r"(?:threading\.)?Thread\((?:[^()]|\([^()]*\))*\)"
_WRAPPER: Final = """

def made_{what}(work):
    def inner(*given):
        {head}
            return work(*given)
        {tail}
    return inner


"""
_ALONE: Final = _WRAPPER.format(what="alone", head="with one_at_a_time:", tail="pass")
_DEAF: Final = _WRAPPER.format(what="deaf", head="try:", tail="except Exception: pass")


class Change(NamedTuple):
    """What is done to a *file* of a lesson, and some words of what the judge says to it."""

    lesson: int
    file: str
    name: str
    pairs: tuple[tuple[str, str], ...]
    answer: str

    def of(self, text: str) -> str:
        """The program *text*, changed."""
        for old, new in self.pairs:
            assert old in text, f"{old!r} is not in it, so this is no change"
            text = text.replace(old, new)
        return text


def changes_in(file: Path) -> list[Change]:
    """The changes in the text *file*, which tells itself how it is to be read."""
    found = []
    for told in file.read_text(encoding="utf-8").split("\n# ")[1:]:
        first, _, rest = told.partition("\n")
        place, _, name = first.partition(": ")
        number, _, program = place.partition(" ")
        answer = "".join(line[2:] for line in rest.split("\n") if line.startswith("= "))
        blocks = [_pair(block) for block in rest.split("\n\n") if block.strip()]
        found.append(Change(int(number), program, name, tuple(blocks), answer))
    return found


def targets(text: str) -> list[str]:
    """The functions of the program *text* that its threads begin with."""
    tree = ast.parse(text)
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    found: dict[str, None] = {}
    for call in _thread_calls(tree):
        given = [*call.args, *(word.value for word in call.keywords)]
        names = [node.id for node in given if isinstance(node, ast.Name)]
        found.update(dict.fromkeys(name for name in names if name in functions))
    return list(found)


def idle(text: str) -> str:
    """Nobody does anything: the functions of the threads are empty."""
    return _with_bodies(text, targets(text), "pass")


def sleepy(text: str) -> str:
    """Everybody waits a little first."""
    slow = text
    for name in targets(text):
        slow = re.sub(rf"(?m)^(def {name}\(.*\):)$", r"\1\n    sleep(1)", slow)
    return _after_docstring(slow, "from time import sleep")


def unthreaded(text: str) -> str:
    """The work is done, but by main: no thread is ever started."""
    return re.sub(r"\.join\(\)", ".name", text.replace(".start()", ".run()"))


def in_turn(text: str) -> str:
    """Each thread is waited for as soon as it has been started."""
    return re.sub(
        rf"(?m)^( *)({_THREAD}|[\w.\[\]]+)\.start\(\)",
        r"\1(one := \2).start(), one.join()",
        re.sub(r", (\w+)\.start\(\)", r"\n\1.start()", text),
    )


def alone(text: str) -> str:
    """One big lock round all that a thread does."""
    first = f"import threading\none_at_a_time = threading.RLock(){_ALONE}"
    return _wrapped(text, first, "made_alone")


def deaf(text: str) -> str:
    """Whatever goes wrong is caught and ignored."""
    return _wrapped(text, _DEAF, "made_deaf")


def unchecked(text: str) -> str:
    """All assertions are gone."""
    tree = ast.parse(text)
    lines = text.split("\n")
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            assert node.end_lineno is not None
            indent = " " * node.col_offset
            lines[node.lineno - 1 : node.end_lineno] = [f"{indent}pass"] * (
                node.end_lineno - node.lineno + 1
            )
    return "\n".join(lines)


def undeclared(text: str) -> str:
    """The rule is gone, and so are the assertions."""
    return re.sub(r"# *invariant:.*", "", unchecked(text))


ALL: Final = tuple(range(1, 32))
GENERIC: Final[dict[str, tuple[str, Callable[[str], str], tuple[int, ...]]]] = {
    "idle": ("solution.py", idle, ALL),
    "unthreaded": ("solution.py", unthreaded, ALL[::2]),
    "in turn": ("solution.py", in_turn, ALL[1::2]),
    "alone": ("start.py", alone, ALL),
    "sleepy": ("start.py", sleepy, (1, 7, 22)),
    "deaf": ("start.py", deaf, (8, 17, 21, 22, 24, 29, 30)),
    "unchecked": ("start.py", undeclared, (3, 5, 14, 21, 24, 29, 31)),
}
"""Each with the file that it is done to, and the lessons where somebody might think of it."""


def _pair(block: str) -> tuple[str, str]:
    lines = block.split("\n")
    old, new = ([line[2:] for line in lines if line.startswith(mark)] for mark in "-+")
    return ("\n".join(old), "\n".join(new)) if new else ("\n".join([*old, ""]), "")


def _thread_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Thread"):
            yield node


def _with_bodies(text: str, names: list[str], body: str) -> str:
    lines = text.split("\n")
    for node in reversed(ast.parse(text).body):
        if isinstance(node, ast.FunctionDef) and node.name in names:
            lines[node.body[0].lineno - 1 : node.end_lineno] = [f"    {body}"]
    return "\n".join(lines)


def _after_docstring(text: str, line: str) -> str:
    first, rest = text.split("\n", 1)
    return f"{first}\n{line}\n{rest}"


def _wrapped(text: str, definition: str, wrapper: str) -> str:
    """*text* with each thread's function put into *wrapper*, right behind its definition."""
    lines = text.split("\n")
    names = targets(text)
    for node in reversed(ast.parse(text).body):
        if isinstance(node, ast.FunctionDef) and node.name in names:
            assert node.end_lineno is not None
            lines.insert(node.end_lineno, f"{node.name} = {wrapper}({node.name})")
    return _after_docstring("\n".join(lines), definition)
