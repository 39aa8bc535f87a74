"""Finds everything in a program that is Python but not simulated, in one walk."""

from __future__ import annotations

import ast
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

from core.language import refusals_classes as classes
from core.language.errors import Refusal
from core.language.invariants import PURE_CALLS
from core.language.refusals_copies import overgrown
from core.language.refusals_library import (
    ALONE,
    Imports,
    Local,
    attributes,
    bind_imports,
    guess,
    shown,
)
from core.language.refusals_names import Block, Names
from core.language.refusals_syntax import (
    ASYNC_COMPREHENSION,
    CHILDREN,
    REFUSED_SYNTAX,
    UNKNOWN_SYNTAX,
)
from core.language.spans import span_of
from core.language.vocabulary import BUILTINS
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.language.invariants import Invariant
    from core.language.vocabulary.library import Vocabulary

    Visits: TypeAlias = list[tuple[ast.AST, Block]]

DEEPEST: Final = 100
"""How deeply syntax may nest: the compiler descends by recursion."""
MOST_REFUSALS: Final = 1_000
"""Enough for any honest program; a dishonest one must not keep us busy."""


class Findings(NamedTuple):
    """What a check of a program has found."""

    refusals: tuple[Refusal, ...]
    absent: frozenset[str]
    """What it imports ("module.name") that is not simulated, and that nothing uses."""


def check(
    tree: ast.Module,
    invariants: Iterable[Invariant],
    lines: Sequence[str],
    library: Vocabulary,
    local: Local = ALONE,
) -> Findings:
    """Everything in *tree* and *invariants* that is refused; *local* lies beside the program."""
    walk = _Walk(lines, library, local)
    walk.run(tree, [invariant.expression for invariant in invariants])
    return Findings(tuple(walk.refusals), frozenset(walk.imports.absent))


class _Walk:
    """One pass over the tree; what needs all bindings to be known waits for its end."""

    def __init__(self, lines: Sequence[str], library: Vocabulary, local: Local) -> None:
        self._local = local
        self.refusals: list[Refusal] = []
        self._lines = lines
        self._names = Names(library)
        self.imports = Imports(self._names, lines, local)
        self._imports: list[ast.Import | ast.ImportFrom] = []
        self._attributes: list[ast.Attribute] = []
        self._classes: list[tuple[ast.ClassDef, Block]] = []
        self._unless_bound: list[tuple[str, Block, ast.AST, tuple[str, str]]] = []

    def run(self, tree: ast.Module, invariants: Sequence[ast.expr]) -> None:
        """Walk *tree* and the expressions of *invariants*, then settle what waited."""
        module = self._names.module
        if self._visit_all([(tree, module), *((expr, module) for expr in invariants)]):
            if grown := overgrown(tree, self._lines):
                reason = "the blocks after finally are nested too deeply"
                self._refuse(grown, reason, "move the inner part into a function")
            self._settle(invariants)

    def _visit_all(self, start: Visits) -> bool:
        """Visit every node; False if a limit cut the visit short."""
        # A stack in place of recursion: what is nested too deeply is to be told, and must not end
        # us.
        pending = [(node, block, 0) for node, block in start]
        while pending and len(self.refusals) < MOST_REFUSALS:
            node, block, depth = pending.pop()
            if depth > DEEPEST:
                reason = f"this is nested too deeply: the limit is {DEEPEST} levels"
                self._refuse(node, reason, "give the inner part a name or a function of its own")
                return False
            visits = self._visit(node, block)
            # Turned round, so that they are taken off in the order of the text.
            pending += [(child, inner, depth + 1) for child, inner in reversed(visits)]
        return not pending

    def _visit(self, node: ast.AST, block: Block) -> Visits:
        """Note what *node* means; what to visit next and in which blocks."""
        name = type(node).__name__
        if name in REFUSED_SYNTAX:
            self._refuse(node, *REFUSED_SYNTAX[name])
        match node:  # the most frequent ones first
            case ast.Name():
                return self._name(node, block)
            case ast.Attribute() | ast.Call():
                self._access(node, block)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                return self._function(node, block)
            case ast.Lambda():
                return [(node.args, block), (node.body, self._function_block(node.args, block))]
            case ast.ClassDef():
                return self._class(node, block)
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                return self._comprehension(node, block)
            case ast.stmt() | ast.ExceptHandler() | ast.pattern() | ast.NamedExpr():
                self._statement(node, block)
            case _:
                pass
        if name in CHILDREN:
            return _children(node, CHILDREN[name], block)
        self._refuse(node, *UNKNOWN_SYNTAX)
        return []

    def _statement(self, node: ast.AST, block: Block) -> None:
        """Note what a statement or one of its clauses imports and binds."""
        match node:
            case ast.Import() | ast.ImportFrom():
                bind_imports(node, self._names, block, self._local)
                self._imports.append(node)
            case ast.Global(names=names):
                self._names.module.names.update(names)
            case ast.NamedExpr(target=ast.Name(id=name)):
                self._bind(name, node.target, block.beyond_comprehensions)
            case ast.ExceptHandler(name=str(name)) | ast.MatchMapping(rest=str(name)):
                self._bind(name, node, block)
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                self._bind(name, node, block)
            case ast.MatchClass():
                self._take(classes.pattern(node, self._lines))
            case _:
                pass

    def _refuse(self, node: ast.AST, reason: str, hint: str) -> None:
        self.refusals.append(Refusal(span_of(node, self._lines), reason, hint))

    def _take(self, refusals: Iterable[Refusal]) -> None:
        self.refusals += islice(refusals, max(0, MOST_REFUSALS - len(self.refusals)))

    def _bind(self, name: str, node: ast.AST, block: Block) -> None:
        self._names.bind(name, block)
        if problem := classes.bound_name(name, block):
            self._refuse(node, *problem)

    def _settle(self, invariants: Sequence[ast.expr]) -> None:
        """Decide what had to wait until every binding was known."""
        for name, block, node, problem in self._unless_bound:
            if not block.sees(name):
                self._refuse(node, *problem)
        for statement in self._imports:
            self._take(self.imports.refusals(statement))
        for node, block in self._classes:
            self._take(classes.inheritance(node, self._names, block, self._lines))
        self._take(attributes(self._attributes, self._names, self._lines))
        for expression in invariants:
            self._invariant_names(expression)

    def _invariant_names(self, expression: ast.expr) -> None:
        """An invariant can speak of module variables only, and call nothing but builtins."""
        nodes = list(ast.walk(expression))
        variables = self._names.module.names
        own = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        called = {n.func for n in nodes if isinstance(n, ast.Call)}
        for node in nodes:
            if isinstance(node, ast.Attribute) and node.attr == "__dict__":
                self._refuse(
                    node, "__dict__ in an invariant is not simulated", "name the attribute"
                )
            if not isinstance(node, ast.Name):
                continue
            if node in called:
                if node.id in PURE_CALLS and node.id in variables:
                    reason = f"'{node.id}' is the program's own here, and may do more than read"
                    self._refuse(node, reason, "write the condition without calling it")
            elif node.id not in own | variables | BUILTINS:
                reason = f"the program has no module variable '{shown(node.id)}'"
                close = guess(node.id, variables)
                hint = f"did you mean '{close}'?" if close else "assign it outside all functions"
                self._refuse(node, reason, hint)

    def _name(self, node: ast.Name, block: Block) -> Visits:
        if not isinstance(node.ctx, ast.Store):
            self._names.read.add(node.id)
        if not isinstance(node.ctx, ast.Load):
            self._bind(node.id, node, block)
        elif problem := classes.used_name(node.id):
            self._unless_bound.append((node.id, block, node, problem))
        return []

    def _access(self, node: ast.Attribute | ast.Call, block: Block) -> None:
        if isinstance(node, ast.Attribute):
            self._attributes.append(node)
            if refusal := classes.attribute(node, self._lines):
                self.refusals.append(refusal)
        else:
            self._take(classes.named_attribute(node, self._lines))

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, block: Block) -> Visits:
        self._bind(node.name, node, block)
        inner = self._function_block(node.args, block)
        outside = _children(node, ("decorator_list", "args", "returns", "type_params"), block)
        return outside + _children(node, ("body",), inner)

    def _function_block(self, arguments: ast.arguments, block: Block) -> Block:
        inner = Block("function", block)
        named = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        for argument in (*named, arguments.vararg, arguments.kwarg):
            if argument is not None:
                self._bind(argument.arg, argument, inner)
        return inner

    def _class(self, node: ast.ClassDef, block: Block) -> Visits:
        self._bind(node.name, node, block)
        self._classes.append((node, block))
        fields = ("decorator_list", "bases", "keywords", "type_params")
        return _children(node, fields, block) + _children(node, ("body",), Block("class", block))

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, block: Block
    ) -> Visits:
        inner = Block("comprehension", block)
        first, *rest = node.generators
        for generator in node.generators:
            if generator.is_async:
                self._refuse(generator.target, *ASYNC_COMPREHENSION)
        return [
            (first.iter, block),
            (first.target, inner),
            *((part, inner) for part in (*first.ifs, *rest)),
            *_children(node, ("elt", "key", "value"), inner),
        ]


def _children(node: ast.AST, fields: Iterable[str], block: Block) -> Visits:
    """What stands in *fields* of *node*, to be visited in *block*."""
    found: Visits = []
    for name in fields:
        value = getattr(node, name, None)
        if isinstance(value, list):
            found += [(child, block) for child in value if child is not None]
        elif value is not None:
            found.append((value, block))
    return found
