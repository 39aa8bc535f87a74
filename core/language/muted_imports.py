"""Packages that nobody has written for this machine, as values that do nothing.

What a program shows by them is not seen: a call gives a further such value, and where one
would decide something the run ends undecided.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from typing import TYPE_CHECKING, Final

from core.language.trees import replace_statements
from core.language.vocabulary.builtin import MUTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.tried_imports import Known

_SLIP: Final = 0.8
"""How much alike two names are of which one was meant to be the other."""


def mute(tree: ast.Module, known: Known) -> tuple[tuple[str, int], ...]:
    """Let the names that *tree* imports from foreign packages stand for muted values.

    Gives those packages with how often the program names them.  One that classes derive from,
    or that decorates, stays as it is, to be refused.
    """
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    foreign = [node for node in imports if _is_foreign(node, known)]
    needed = _needed(tree) if foreign else set()
    muted = [node for node in foreign if needed.isdisjoint(_bound(node))]
    if not muted:
        return ()
    replace_statements(tree, {id(node): _assignments(node) for node in muted})
    used = _used(tree)
    total: Counter[str] = Counter()
    for name, package in {pair for node in muted for pair in _packages(node)}:
        total[package] += used[name]
    return tuple(sorted(total.items()))


def _is_foreign(node: ast.Import | ast.ImportFrom, known: Known) -> bool:
    if isinstance(node, ast.Import):
        # One that is refused is told as what it is.
        return all(_is_unheard_of(alias.name, known) for alias in node.names)
    star = any(alias.name == "*" for alias in node.names)
    return not node.level and not star and _is_unheard_of(node.module or "", known)


def _is_unheard_of(module: str, known: Known) -> bool:
    """Whether *module* is absent, none of Python, and not refused for a reason of its own."""
    root = module.partition(".")[0]
    if not known.is_absent(module) or known.is_there(root) or known.is_gone(root):
        return False
    if root in sys.stdlib_module_names or known.library.missing_module(module):
        return False
    return not any(_is_slip(root, other) for other in known.library.modules() if "." not in other)


def _is_slip(name: str, other: str) -> bool:
    if abs(len(name) - len(other)) > 1:
        return False
    # Most programs import nothing that is unknown.
    from difflib import SequenceMatcher  # noqa: PLC0415

    return SequenceMatcher(None, name.lower(), other).ratio() > _SLIP


def _needed(tree: ast.Module) -> set[str]:
    """The names of which *tree* needs more than a value: for a base, a decorator, a clause."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            found |= {_root(each) for each in (*node.bases, *node.decorator_list)}
            found |= {_root(each.value) for each in node.keywords}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found |= {_root(each) for each in node.decorator_list}
        elif isinstance(node, ast.MatchClass):
            found.add(_root(node.cls))
    return found


def _root(node: ast.expr) -> str:
    """The name with which *node*, dotted or called, begins."""
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute | ast.Subscript):
            node = node.value
        else:
            return ""
    return node.id


def _bound(node: ast.Import | ast.ImportFrom) -> set[str]:
    return {name for name, _ in _packages(node)}


def _packages(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    """Every name that *node* binds, and the package that it comes from."""
    for alias in node.names:
        package = (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
        root = package.partition(".")[0]
        name = alias.name if isinstance(node, ast.ImportFrom) else root
        yield alias.asname or name, root


def _used(tree: ast.AST) -> Counter[str]:
    """How often *tree* reads each name."""
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    return Counter(name.id for name in names if isinstance(name.ctx, ast.Load))


def _assignments(node: ast.Import | ast.ImportFrom) -> list[ast.stmt]:
    """What takes the place of *node*."""
    if isinstance(node, ast.ImportFrom):
        return [
            _assigned(node, alias.asname or alias.name, f"{node.module}.{alias.name}")
            for alias in node.names
        ]
    roots = [(alias, alias.name.partition(".")[0]) for alias in node.names]
    return [
        _assigned(node, alias.asname or root, alias.name if alias.asname else root)
        for alias, root in roots
    ]


def _assigned(place: ast.stmt, name: str, what: str) -> ast.stmt:
    """The assignment of the muted value *what* to *name*, where *place* stood."""
    call = ast.Call(ast.Name(MUTED, ast.Load()), [ast.Constant(what)], [])
    statement = ast.Assign([ast.Name(name, ast.Store())], call)
    return ast.fix_missing_locations(ast.copy_location(statement, place))
