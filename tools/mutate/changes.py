"""The small changes that are tried: what is changed where, and the text with the change."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).resolve().parents[2]
TARGETS: Final = ("core", "gui")
"""The folders whose code is changed; of the library's also what is interpreted."""
UNSEEN: Final = ("check_report.py", "check_command.py", "retelling.py", "testing.py")
"""Files of `core/search` whose words no quick test reads."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """The change number *number* among those of *file*, its *line* and what it does."""

    file: str
    number: int
    line: int
    what: str


class _Change(ast.NodeTransformer):
    """Counts the places that can be changed and changes number *wanted*, if there is one."""

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self.found: list[tuple[int, str]] = []

    def _here(self, node: ast.AST, what: str) -> bool:
        self.found.append((getattr(node, "lineno", 0), what))
        return len(self.found) - 1 == self._wanted

    def visit_If(self, node: ast.If) -> ast.AST:
        self.generic_visit(node)
        if _is_name(node.test, "TYPE_CHECKING"):
            return node
        for what, value in (("condition always true", True), ("condition never true", False)):
            if self._here(node, what):
                node.test = ast.Constant(value)
        return node

    def visit_While(self, node: ast.While) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "loop never entered"):
            node.test = ast.Constant(value=False)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "the other way of a choice"):
            node.body, node.orelse = node.orelse, node.body
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "and for or"):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        for index in range(len(node.values)):
            if self._here(node, f"part {index} of a condition dropped"):
                node.values = node.values[:index] + node.values[index + 1 :]
                return node.values[0] if len(node.values) == 1 else node
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) == 1 and self._here(node, "comparison negated"):
            return ast.UnaryOp(ast.Not(), node)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        if isinstance(node.value, ast.Call) and self._here(node, "call left out"):
            return ast.copy_location(ast.Pass(), node)
        self.generic_visit(node)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        if self._here(node, "change left out"):
            return ast.copy_location(ast.Pass(), node)
        self.generic_visit(node)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        inside = isinstance(node.targets[0], ast.Attribute | ast.Subscript)
        if inside and self._here(node, "assignment left out"):
            return ast.copy_location(ast.Pass(), node)
        self.generic_visit(node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if (
            node.attr == "way"
            and isinstance(node.ctx, ast.Load)
            and self._here(node, "choice ignored")
        ):
            return ast.copy_location(ast.Constant(None), node)
        return node


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def mutants(only: str) -> list[Mutant]:
    """Every mutant of the files whose path begins with *only*."""
    found = []
    for target in TARGETS:
        place = ROOT / target
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place] * place.exists()
        for file in files:
            name = file.relative_to(ROOT).as_posix()
            if name.startswith(only) and not (
                name.startswith("core/search") and file.name in UNSEEN
            ):
                change = _Change(-1)
                change.visit(ast.parse(file.read_text(encoding="utf-8")))
                found += [Mutant(name, i, *each) for i, each in enumerate(change.found)]
    return found


def changed(text: str, mutant: Mutant) -> ast.Module:
    """The tree of the source *text* with the change of *mutant*."""
    return cast(
        "ast.Module", ast.fix_missing_locations(_Change(mutant.number).visit(ast.parse(text)))
    )


def mutated(text: str, mutant: Mutant) -> str:
    """The source *text* with the change of *mutant*, and nothing else changed."""
    before = ast.unparse(ast.parse(text))
    after = ast.unparse(changed(text, mutant))
    assert before != after, f"{mutant} changes nothing"
    # The first lines may be read as text: the word by which a library module is known.
    head = [line for line in text.splitlines() if line.startswith("# ")]
    quiet = ["# quiet"] if "# quiet" in head else []
    return _with_marks(after, quiet)


def _with_marks(text: str, marks: Sequence[str]) -> str:
    if not marks or not text.startswith('"""'):
        return text + "\n"
    # The mark stands behind the docstring.
    end = text.index('"""', 3) + 3
    return text[:end] + "\n" + "\n".join(marks) + text[end:] + "\n"
