"""Answers to ten tasks, and what a person would say of each.

They are made from the lessons' own programs: right ones in other words, wrong ones as students
write them, giant locks, deleted work, hard-coded results, what is not simulated, what is no
program, and what means harm.
"""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from core.grading.task import Task, read_task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LESSONS = Path("resources/lessons")
FUNCTIONS = {
    "01_lost_update": "let_in",
    "02_share_little": "",
    "04_acting_on_a_glimpse": "move",
    "06_two_walls": "",
    "07_check_then_act": "book",
    "11_deadly_embrace": "pay",
    "12_total_order": "",
    "17_if_or_while": "buy",
    "24_built_once": "",
    "26_locks_too_fine": "",
}
"""The tasks."""
RIGHT, ZERO, PERSON = "right", "zero", "person"
"""What a person would say: at least the points for being right, none, or let me see it."""
LOCK = re.compile(r"^(\w+) = threading\.(Lock|RLock)\(\)", re.MULTILINE)


class Case(NamedTuple):
    """An answer of one *kind* to a task, and what a person *wants* it to get."""

    task: Task
    kind: str
    wants: str
    text: str


def cases(task: Task) -> Iterator[Case]:
    """All answers to *task*."""
    start, solution = task.lesson.start, task.lesson.solution or ""
    for kind, (wants, make) in RECIPES.items():
        yield Case(task, kind, wants, make(start, solution))


def tasks() -> list[Task]:
    """The ten tasks, each with 80 points for being right and 20 for going side by side."""
    read = [read_task(LESSONS / name) for name in FUNCTIONS]
    return [replace(task, right=80, parallel=20) for task in read]


def _renamed(start: str, solution: str) -> str:
    name = LOCK.search(solution)
    return re.sub(rf"\b{name[1]}\b", "the_wall", solution) if name else solution + "\n# mine\n"


def _short_imports(start: str, solution: str) -> str:
    used = sorted(set(re.findall(r"threading\.(\w+)", solution)))
    text = re.sub(r"threading\.(\w+)", r"\1", solution)
    return text.replace("import threading", f"from threading import {', '.join(used)}", 1)


class _Spelled(ast.NodeTransformer):
    """`with lock:` in the long form, where the lock is a plain name."""

    def visit_With(self, node: ast.With) -> ast.AST | list[ast.stmt]:
        self.generic_visit(node)
        if len(node.items) != 1 or not isinstance(node.items[0].context_expr, ast.Name):
            return node
        name = node.items[0].context_expr.id
        take, give = (ast.parse(f"{name}.{verb}()").body for verb in ("acquire", "release"))
        return [*take, ast.Try(node.body, [], [], give)]


def _long_form(start: str, solution: str) -> str:
    tree = _Spelled().visit(ast.parse(solution))
    return ast.unparse(ast.fix_missing_locations(tree))


def _guarded(start: str, solution: str) -> str:
    """The main part under `if __name__ == "__main__"`."""
    tree = ast.parse(solution)
    first = next(
        at for at, node in enumerate(tree.body)
        if any(isinstance(n, ast.Attribute) and n.attr == "Thread" for n in ast.walk(node))
        and not isinstance(node, ast.FunctionDef | ast.ClassDef)
    )  # fmt: skip
    rest, tree.body = tree.body[first:], tree.body[:first]
    guard = ast.parse('if __name__ == "__main__":\n    pass').body[0]
    assert isinstance(guard, ast.If)
    guard.body = rest
    tree.body.append(guard)
    return ast.unparse(ast.fix_missing_locations(tree))


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in tree.body if isinstance(node, ast.FunctionDef)]


def _bodies(text: str, change: Callable[[list[ast.stmt]], list[ast.stmt]], before: str = "") -> str:
    """*text* with the bodies of all functions changed, and *before* below its imports."""
    tree = ast.parse(text)
    for each in _functions(tree):
        declared = [n for n in each.body if isinstance(n, ast.Global | ast.Nonlocal)]
        rest = [n for n in each.body if not isinstance(n, ast.Global | ast.Nonlocal)]
        each.body = [*declared, *change(rest)]
    last = max(at for at, n in enumerate(tree.body) if isinstance(n, ast.Import | ast.ImportFrom))
    tree.body[last + 1 : last + 1] = ast.parse(before).body
    return ast.unparse(ast.fix_missing_locations(tree))


def _with(lock: str) -> Callable[[list[ast.stmt]], list[ast.stmt]]:
    def wrapped(body: list[ast.stmt]) -> list[ast.stmt]:
        block = ast.parse(f"with {lock}:\n    pass").body[0]
        assert isinstance(block, ast.With)
        block.body = body
        return [block]

    return wrapped


def _slept(body: list[ast.stmt]) -> list[ast.stmt]:
    return [*ast.parse("time.sleep(0.01)").body, *body]


def _emptied(body: list[ast.stmt]) -> list[ast.stmt]:
    return [ast.Pass()]


def _joined_at_once(start: str, solution: str) -> str:
    text = re.sub(
        r"^(\w+)\.start\(\), (\w+)\.start\(\)", r"\1.start()\n\2.start()", start, flags=re.MULTILINE
    )
    return re.sub(
        r"^( *)(.*)\.start\(\)$",
        r"\1job = \2\n\1job.start()\n\1job.join()",
        text,
        flags=re.MULTILINE,
    )


def _no_threads(start: str, solution: str) -> str:
    return _joined_at_once(start, "").replace("job.start()", "job.run()").replace("job.join()", "0")


def _unchecked(start: str, solution: str) -> str:
    tree = ast.parse(start)
    tree.body = [node for node in tree.body if not isinstance(node, ast.Assert)]
    return ast.unparse(_Mute().visit(tree))


class _Mute(ast.NodeTransformer):
    """Without any assertion."""

    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        return ast.copy_location(ast.Pass(), node)


def _hung(start: str, solution: str) -> str:
    return solution.replace("import threading", "import threading\nwhile True: pass", 1)


RECIPES: dict[str, tuple[str, Callable[[str, str], str]]] = {
    "the solution": (RIGHT, lambda start, solution: solution),
    "the lock renamed": (RIGHT, _renamed),
    "names imported": (RIGHT, _short_imports),
    "acquire and release": (RIGHT, _long_form),
    "main guarded": (RIGHT, _guarded),
    "a print more": (RIGHT, lambda start, solution: f"{solution}print('done')\n"),
    "spread out": (RIGHT, lambda start, solution: solution.replace("\n", "  # mine\n\n", 1)),
    "a giant lock": (RIGHT, lambda _, s: _bodies(s, _with("giant"), "giant = threading.RLock()")),
    "unchanged": (ZERO, lambda start, solution: start),
    "a lock in each call": (ZERO, lambda s, _: _bodies(s, _with("threading.Lock()"))),
    "a sleep": (ZERO, lambda s, _: _bodies(s, _slept, "import time")),
    "no assertion": (ZERO, _unchecked),
    "work deleted": (ZERO, lambda s, _: _bodies(s, _emptied)),
    "joined at once": (ZERO, _joined_at_once),
    "no threads": (ZERO, _no_threads),
    "empty": (ZERO, lambda start, solution: ""),
    "half a program": (ZERO, lambda start, solution: solution.replace(":\n", "\n", 1)),
    "another language": (ZERO, lambda start, solution: "public class Main { }\n"),
    "not simulated": (PERSON, lambda s, solution: f"import ctypes\n{solution}ctypes.cdll\n"),
    "executes text": (PERSON, lambda s, solution: f"{solution}exec('open(\"x\", \"w\")')\n"),
    "never ends": (ZERO, _hung),
}  # fmt: skip
