"""Refusals of what an import asks for and of attributes of imported modules."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Final

from core.language.errors import Refusal
from core.language.spans import Span, column_at, span_of
from core.language.vocabulary import MODULES, REFUSED_MODULES, WAYS_OUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.language.refusals_names import Block, Names

_TALKATIVE: Final = frozenset({"__future__", "antigravity", "idlelib", "this", "turtledemo"})
"""Modules of Python that do something when they are imported, or are none to import."""
LONGEST_NAME = 60
"""Longer names are cut in messages."""
_KNOWN = "the modelled modules are " + ", ".join(
    name for name in sorted(MODULES) if not name.startswith(("_", "concurrent."))
)


def imports(
    node: ast.Import, names: Names, block: Block, lines: Sequence[str]
) -> Iterator[tuple[Refusal, tuple[str, ...]]]:
    """Bind what *node* imports; refuse modules that are not simulated.

    Each refusal has the names that must be used for it to hold, if it depends on that.
    """
    for alias in node.names:
        bound = alias.asname or alias.name.partition(".")[0]
        names.bind_import(bound, alias.name if alias.asname else bound, block)
        if alias.name not in MODULES or alias.name == "__future__":
            refusal = Refusal(span_of(alias, lines), *_unknown_module(alias.name))
            yield refusal, (bound,) if is_idle(alias.name) else ()


def is_idle(module: str) -> bool:
    """Whether to import *module*, which is not simulated, does nothing but bind names."""
    root = module.partition(".")[0]
    known = root in sys.stdlib_module_names or root in REFUSED_MODULES
    return known and module not in MODULES and root not in _TALKATIVE


def imports_from(
    node: ast.ImportFrom, names: Names, block: Block, lines: Sequence[str]
) -> Iterator[tuple[Refusal, tuple[str, ...]]]:
    """Bind what *node* imports; refuse what is not simulated, as `imports` does."""
    module = node.module or ""
    for alias in node.names:
        names.bind_import(alias.asname or alias.name, f"{module}.{alias.name}", block)
    if node.level:
        reason = "a relative import needs a package, and this is a single file"
        yield Refusal(span_of(node, lines), reason, "put what it imports into this file"), ()
    elif module not in MODULES:
        bound = tuple(alias.asname or alias.name for alias in node.names)
        depends = bound if is_idle(module) and "*" not in bound else ()
        yield Refusal(_module_span(node, lines), *_unknown_module(module)), depends
    else:
        for alias in node.names:
            if alias.name == "*":
                reason = "a star import hides which names it brings"
                yield Refusal(span_of(alias, lines), reason, "name what you need"), ()
            elif alias.name not in MODULES[module]:
                yield Refusal(span_of(alias, lines), *_unknown_name(module, alias.name)), ()


def attributes(
    nodes: Iterable[ast.Attribute], names: Names, lines: Sequence[str]
) -> Iterator[Refusal]:
    """Refuse attributes that a module lacks, and attempts to change a module."""
    for node in nodes:
        module = names.qualified(node.value)
        if module is None or module not in MODULES:
            continue
        if not isinstance(node.ctx, ast.Load):
            reason = f"{module}.{shown(node.attr)} cannot be replaced: modules are fixed here"
            hint = "give your own version a name of its own"
            yield Refusal(attribute_span(node, lines), reason, hint)
        elif node.attr not in MODULES[module]:
            yield Refusal(attribute_span(node, lines), *_unknown_name(module, node.attr))


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


def _unknown_module(name: str) -> tuple[str, str]:
    known = REFUSED_MODULES.get(name) or REFUSED_MODULES.get(name.partition(".")[0])
    if known is not None:
        why, hint = known
        return f"{shown(name)} is not simulated: {why}", hint
    close = guess(name, MODULES.keys() - {"__future__"})
    if close and not name.startswith(f"{close}."):
        return f"there is no module '{shown(name)}' here", f"did you mean '{close}'?"
    return f"{shown(name)} is not simulated", f"put what you need into this file; {_KNOWN}"


def _unknown_name(module: str, name: str) -> tuple[str, str]:
    if name.startswith("_"):
        return f"'{shown(name)}' is internal to {module}", "use its public names"
    hint = WAYS_OUT.get(f"{module}.{name}", "")
    if not hint:
        close = guess(name, MODULES[module])
        some = ", ".join(sorted(MODULES[module])[:40])
        hint = f"did you mean '{close}'?" if close else f"it has {some}"
    return f"{module} has no '{shown(name)}' here", hint


def _module_span(node: ast.ImportFrom, lines: Sequence[str]) -> Span:
    """Where the module's name stands; the tree does not say, so the text is asked."""
    span = span_of(node, lines)
    column = lines[span.line - 1].find(node.module or "", span.column + len("from") - 1) + 1
    if not column:
        return span  # written with spaces round the dots, or on the next line
    return Span(span.line, column, span.line, column + len(node.module or ""))
