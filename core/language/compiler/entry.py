"""The way from text to a `Program`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.language.compiler.functions import Compiler
from core.language.compiler.modules import members_stored
from core.language.compiler.private import hide, mangle
from core.language.compiler.unit import STATE, Imports, Joint, Unit
from core.language.parser import parse
from core.language.program import LocalCode, Program
from core.language.scope_analysis import analyse
from core.language.scopes import Scope, names_used_by_functions
from core.language.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.invariants import Invariant
    from core.language.parser import Checked
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
    for tree in (checked.tree, *checked.beside):
        mangle(tree)
    imports = Imports(library.is_module, library.to_inherit, library.is_settable)
    joint = Joint(source, (checked.tree, *checked.beside), imports)
    main = Unit(joint, checked.tree, name="__main__", absent=checked.absent)
    # Before any of them is compiled: each has to know the variables of all, whichever imports
    # which.
    beside = _units_beside(joint, checked, main)
    _compile_module(main, checked.tree, quiet=False)
    for unit, tree in zip(beside, checked.beside, strict=True):
        _compile_module(unit, tree, quiet=False)
    directives = checked.directives
    invariants = tuple((one, _compile_invariant(main, one)) for one in directives.invariants)
    return _program(main, source, invariants, directives.world)._replace(notes=checked.notes)


def compile_library(
    source: Source, name: str, is_module: Callable[[str], bool], *, quiet: bool
) -> Program:
    """Compile a module of our own library, which may use the machine's intrinsics."""
    tree = ast.parse(source.text)
    hide(tree)
    joint = Joint(source, (tree,), Imports(is_module, lambda _: None, lambda _: False))
    unit = Unit(joint, tree, name=name, intrinsics=True)
    _compile_module(unit, tree, quiet=quiet)
    return _program(unit, source, (), World())


def _units_beside(joint: Joint, checked: Checked, main: Unit) -> list[Unit]:
    """The files beside the *main* one, with all names that others bind in them."""
    units, before = [], checked.source.text.count("\n") + 1
    for module, tree in zip(checked.source.beside, checked.beside, strict=True):
        unit = Unit(
            joint, tree, name=module.name, local=module, before=before, absent=checked.absent
        )
        before += module.text.count("\n") + 1
        joint.units[module.name] = unit
        units.append(unit)
    for unit in units:
        # To import a module binds its name in its package.
        package, _, name = unit.name.rpartition(".")
        if package:
            joint.units[package].expect(name)
    for tree in (checked.tree, *checked.beside):
        for module_name, name in members_stored(tree, joint.names):
            joint.units[module_name].expect(name)
    slot = len(main.variables)
    for unit in units:
        unit.first_slot = slot
        slot += len(unit.variables)
    joint.stored_attributes |= {name for unit in units for name in unit.changing}
    return units


def _compile_module(unit: Unit, tree: ast.Module, *, quiet: bool) -> None:
    place = unit.place = unit.reserve()
    unit.codes[place] = Compiler(unit, unit.module, quiet=quiet).code(tree)


def _compile_invariant(unit: Unit, invariant: Invariant) -> int:
    """An invariant is compiled like a function without parameters at the module's level."""
    expression = ast.Expression(invariant.expression)
    scope = Scope("function", "<invariant>", "<invariant>", unit.module)
    analysed = analyse(ast.Module([ast.Expr(invariant.expression)], []))
    # Of the expression alone: it is no part of the tree that was analysed, but a comment in it.
    scope.children, scope.used = analysed.children, analysed.used
    for child in scope.children.values():
        child.parent = scope
    # What an invariant reads is looked at after every step, so a variable of main's own counts as
    # shared.
    unit.watched |= scope.used | names_used_by_functions(analysed)
    ast.copy_location(expression, invariant.expression)
    place = unit.reserve()
    compiler = Compiler(unit, scope, quiet=False)
    compiler.start_at(invariant.span)
    compiler.emit("return", compiler.expression(invariant.expression))
    unit.codes[place] = compiler.finished_code(expression, invariant.span)
    return place


def _program(
    unit: Unit, source: Source, invariants: tuple[tuple[Invariant, int], ...], world: World
) -> Program:
    beside = unit.joint.units.values()
    codes: list[Code] = [code for code in unit.codes if code is not None]
    return Program(
        source=source,
        codes=tuple(codes),
        variables=tuple(v for each in (unit, *beside) for v in each.variables),
        beside=tuple(_local_code(each) for each in beside),
        libraries=frozenset(unit.libraries),
        stored_attributes=unit.stored_attributes,
        stored_in_classes=unit.joint.stored_in_classes,
        invariants=invariants,
        world=world,
    )


def _local_code(unit: Unit) -> LocalCode:
    assert unit.local is not None
    members = unit.members
    state = members.pop(STATE)
    return LocalCode(
        name=unit.name, path=unit.local.path, code=unit.place, state=state, members=members,
        skipped=frozenset(unit.skipped),
    )  # fmt: skip
