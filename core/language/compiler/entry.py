"""The way from text to a `Program`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.language.compiler.functions import Compiler
from core.language.compiler.unit import Imports, Unit
from core.language.parser import parse
from core.language.program import Program
from core.language.scopes import Scope, analyse, names_used_by_functions
from core.language.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.invariants import Invariant
    from core.language.program import Code
    from core.language.source import Source
    from core.language.vocabulary.library import Vocabulary


def compile_against(source: Source, library: Vocabulary) -> Program:
    """Check and compile *source*, which may use *library*.

    Raises:
        SourceError: the text is not Python.
        RefusedError: it uses something that is not simulated; lists all such places.
    """
    checked = parse(source, library)
    unit = Unit(
        source,
        checked.tree,
        analyse(checked.tree),
        Imports(library.is_module, library.to_inherit),
        name="__main__",
        absent=checked.absent,
    )
    _compile_module(unit, checked.tree, quiet=False)
    directives = checked.directives
    invariants = tuple((one, _compile_invariant(unit, one)) for one in directives.invariants)
    return _program(unit, invariants, directives.world)


def compile_library(
    source: Source, name: str, is_module: Callable[[str], bool], *, quiet: bool
) -> Program:
    """Compile a module of our own library, which may use the machine's intrinsics."""
    tree = ast.parse(source.text)
    imports = Imports(is_module, lambda _: None)
    unit = Unit(source, tree, analyse(tree), imports, name=name, intrinsics=True)
    _compile_module(unit, tree, quiet=quiet)
    return _program(unit, (), World())


def _compile_module(unit: Unit, tree: ast.Module, *, quiet: bool) -> None:
    place = unit.reserve()
    unit.codes[place] = Compiler(unit, unit.module, quiet=quiet).code(tree)


def _compile_invariant(unit: Unit, invariant: Invariant) -> int:
    """An invariant is compiled like a function without parameters at the module's level."""
    expression = ast.Expression(invariant.expression)
    scope = Scope("function", "<invariant>", "<invariant>", unit.module)
    analysed = analyse(ast.Module([ast.Expr(invariant.expression)], []))
    scope.children, scope.used = analysed.children, analysed.used
    for child in scope.children.values():
        child.parent = scope
    unit.watched |= scope.used | names_used_by_functions(analysed)
    ast.copy_location(expression, invariant.expression)
    place = unit.reserve()
    compiler = Compiler(unit, scope, quiet=False)
    compiler.start_at(invariant.span)
    compiler.emit("return", compiler.expression(invariant.expression))
    unit.codes[place] = compiler.finished_code(expression, invariant.span)
    return place


def _program(unit: Unit, invariants: tuple[tuple[Invariant, int], ...], world: World) -> Program:
    codes: list[Code] = [code for code in unit.codes if code is not None]
    return Program(
        source=unit.source,
        codes=tuple(codes),
        variables=unit.variables,
        libraries=frozenset(unit.libraries),
        stored_attributes=unit.stored_attributes,
        invariants=invariants,
        world=world,
    )
