"""Refusals of what an import asks for and of attributes of imported modules."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Final

from core.language.beside import absolute
from core.language.errors import Refusal
from core.language.spans import Span, column_at, span_of
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.language.refusals_names import Block, Names
    from core.language.vocabulary.library import Vocabulary

_TALKATIVE: Final = frozenset({"__future__", "antigravity", "idlelib", "this", "turtledemo"})
"""Modules of Python that do something when they are imported, or are none to import."""
LONGEST_NAME = 60
"""Longer names are cut in messages."""


class Local(NamedTuple):
    """The modules that lie beside the program, and the package of the one that is checked."""

    names: frozenset[str]
    package: str

    def target(self, node: ast.ImportFrom) -> str | None:
        """The module that *node* imports from, if that lies beside the program or should."""
        target = absolute(node, self.package)
        return target if target and target.partition(".")[0] in self.names else None


ALONE: Final = Local(frozenset(), "")
"""For a program that is a single file."""


def bind_imports(
    node: ast.Import | ast.ImportFrom, names: Names, block: Block, local: Local
) -> None:
    """Note which names the import *node* binds, and to what."""
    for alias in node.names:
        first = alias.name.partition(".")[0]
        if isinstance(node, ast.ImportFrom):
            bound, target = alias.asname or alias.name, f"{node.module}.{alias.name}"
            own = node.level > 0 or local.target(node) is not None
        else:
            bound, target = alias.asname or first, alias.name if alias.asname else first
            own = first in local.names
        if own:
            names.bind(bound, block)
        else:
            names.bind_import(bound, target, block)


class Imports:
    """Judges the imports of a program, once it is known which of their names are used."""

    def __init__(self, names: Names, lines: Sequence[str], local: Local) -> None:
        self._names = names
        self._local = local
        self._library = names.library
        self._lines = lines
        self.absent: set[str] = set()
        """What is imported and not simulated, but not used either."""

    def refusals(self, node: ast.Import | ast.ImportFrom) -> Iterator[Refusal]:
        """Refuse what is not simulated, where something uses it."""
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] in self._local.names:
                    if alias.name not in self._local.names:
                        told = _not_beside(alias.name)
                        yield Refusal(span_of(alias, self._lines), *told)
                    continue
                if self._library.is_module(alias.name) and alias.name != "__future__":
                    continue
                bound = alias.asname or alias.name.partition(".")[0]
                if not self._is_idle(alias.name) or self._is_used(bound, alias.name):
                    told = _unknown_module(alias.name, self._library)
                    yield Refusal(span_of(alias, self._lines), *told)
        elif (target := self._local.target(node)) is not None:
            if target not in self._local.names:
                yield Refusal(_module_span(node, self._lines), *_not_beside(target))
        elif node.level:
            reason = "a relative import needs a package, and this is a single file"
            hint = "put what it imports into this file"
            yield Refusal(span_of(node, self._lines), reason, hint)
        else:
            yield from self._from(node, node.module or "")

    def _from(self, node: ast.ImportFrom, module: str) -> Iterator[Refusal]:
        known = self._library.is_module(module)
        used = [
            alias
            for alias in node.names
            if not self._may_be_absent(module, alias.name)
            or self._is_used(alias.asname or alias.name, f"{module}.{alias.name}")
        ]
        if not known and used:
            told = _unknown_module(module, self._library)
            yield Refusal(_module_span(node, self._lines), *told)
        elif known:
            yield from self._names_from(module, used)

    def _names_from(self, module: str, aliases: Iterable[ast.alias]) -> Iterator[Refusal]:
        for alias in aliases:
            if alias.name == "*":
                reason = "a star import hides which names it brings"
                yield Refusal(span_of(alias, self._lines), reason, "name what you need")
            elif alias.name not in self._library.names(module):
                told = _unknown_name(module, alias.name, self._library)
                yield Refusal(span_of(alias, self._lines), *told)

    def _may_be_absent(self, module: str, name: str) -> bool:
        """Whether *name* is certainly there in CPython, and all that importing it does."""
        if self._library.is_module(module):
            return self._library.missing_name(module, name) is not None
        return name != "*" and self._is_idle(module)

    def _is_idle(self, module: str) -> bool:
        """Whether to import *module*, which is not simulated, does nothing but bind names."""
        root = module.partition(".")[0]
        known = root in sys.stdlib_module_names or self._library.missing_module(module)
        return bool(known) and root not in _TALKATIVE

    def _is_used(self, bound: str, imported: str) -> bool:
        """Whether anything asks for *bound*; if not, nothing need stand for *imported*."""
        if bound in self._names.read:
            return True
        self.absent.add(imported)
        return False


def attributes(
    nodes: Iterable[ast.Attribute], names: Names, lines: Sequence[str]
) -> Iterator[Refusal]:
    """Refuse attributes that a module lacks, and attempts to change a module."""
    for node in nodes:
        module = names.qualified(node.value)
        if module is None or not names.library.is_module(module):
            continue
        if names.library.is_settable(f"{module}.{node.attr}"):
            continue
        if not isinstance(node.ctx, ast.Load):
            reason = f"{module}.{shown(node.attr)} cannot be replaced: modules are fixed here"
            hint = "give your own version a name of its own"
            yield Refusal(attribute_span(node, lines), reason, hint)
        elif node.attr not in names.library.names(module):
            told = _unknown_name(module, node.attr, names.library)
            yield Refusal(attribute_span(node, lines), *told)


def attribute_span(node: ast.Attribute, lines: Sequence[str]) -> Span:
    """Where the name after the dot stands."""
    line = node.end_lineno or node.lineno
    end = column_at(lines[line - 1], node.end_col_offset or 0)
    return Span(line, max(1, end - len(node.attr)), line, end)


def shown(name: str) -> str:
    """*name*, cut if it is too long for a message."""
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def guess(name: str, known: Iterable[str]) -> str:
    """The spelling among *known* that *name* was probably meant to be, or nothing."""
    # Needed only where something is refused.
    from difflib import get_close_matches  # noqa: PLC0415

    by_lower = {other.lower(): other for other in sorted(known, reverse=True)}
    close = get_close_matches(name[:LONGEST_NAME].lower(), by_lower, n=1)
    return by_lower[close[0]] if close else ""


def _not_beside(name: str) -> tuple[str, str]:
    return f"there is no file for the module '{shown(name)}'", "check the name and the folder"


def _unknown_module(name: str, library: Vocabulary) -> tuple[str, str]:
    known = library.missing_module(name)
    if known is not None:
        why = f": {known.why}" if known.why else ""
        return f"{shown(name)} is not simulated{why}", known.instead
    modules = [module for module in library.modules() if not module.startswith("_")]
    close = guess(name, modules)
    if close and "." not in name:
        return f"there is no module '{shown(name)}' here", f"did you mean '{close}'?"
    first = shown(name.partition(".")[0])
    hint = f"put {first}.py beside the program, or what you need of it into this file"
    return f"{shown(name)} is not simulated, and no file {first}.py lies beside the program", hint


def _unknown_name(module: str, name: str, library: Vocabulary) -> tuple[str, str]:
    known = library.missing_name(module, name)
    if known is not None:
        why = f": {known.why}" if known.why else ""
        return f"{module} has no '{shown(name)}' here{why}", known.instead
    if name.startswith("_"):
        return f"'{shown(name)}' is internal to {module}", "use its public names"
    names = library.names(module)
    close, some = guess(name, names), ", ".join(sorted(names)[:40])
    if abs(len(close) - len(name)) > 1:
        # `gmtime` is not meant to be `time`.
        close = ""
    return (
        f"{module} has no '{shown(name)}' here",
        f"did you mean '{close}'?" if close else f"it has {some}",
    )


def _module_span(node: ast.ImportFrom, lines: Sequence[str]) -> Span:
    """Where the module's name stands; the tree does not say, so the text is asked."""
    span = span_of(node, lines)
    column = lines[span.line - 1].find(node.module or "", span.column + len("from") - 1) + 1
    if not column:
        return span  # written with spaces round the dots, or on the next line
    return Span(span.line, column, span.line, column + len(node.module or ""))
