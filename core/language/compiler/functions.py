"""Functions, classes and the module: what has a code object of its own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.language.compiler.emitter import Block, Label
from core.language.compiler.function_attributes import DESCRIPTION
from core.language.compiler.statements import Statements
from core.language.program import Code
from core.language.scopes import COMPREHENSIONS

if TYPE_CHECKING:
    from core.language.compiler.unit import Unit
    from core.language.scopes import Scope
    from core.language.spans import Span


class Compiler(Statements):
    """Compiles one block; nested blocks get a compiler of their own."""

    def __init__(self, unit: Unit, scope: Scope, *, quiet: bool) -> None:
        self.registers = _registers(scope)
        self.annotations = []
        self.quiet = quiet
        super().__init__(unit, scope, len(self.registers))
        # A parameter in a cell may be deleted by a function inside, which is compiled later.
        self.bound = {name for name in scope.parameters if name not in scope.cells}

    def nested(self, node: ast.AST) -> int:
        """The register with the function made of the function, lambda or comprehension *node*."""
        scope = self.scope.children[node]
        arguments = getattr(node, "args", None) or ast.arguments([], [], None, [], [], None, [])
        defaults = tuple(self.expression(d) for d in arguments.defaults)
        kwdefaults = tuple(
            (argument.arg, self.expression(default))
            for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
            if default is not None
        )
        place = self._compile(node, scope)
        result = self.temporary()
        cells = tuple(self.registers[name] for name in scope.free)
        self.emit("make_function", result, place, defaults, kwdefaults, cells)
        return result

    def _compile(self, node: ast.AST, scope: Scope) -> int:
        # Reserved before what is inside of it: codes are numbered as the text has them.
        place = self.unit.reserve()
        inner = Compiler(self.unit, scope, quiet=self.quiet)
        self.unit.codes[place] = inner.code(node)
        return place

    def code(self, node: ast.AST) -> Code:
        """The finished code object of *node*."""
        span = self.unit.span(node)
        self.start_at(span)
        if self.scope.generator:
            self._guarded(node)
        else:
            self._whole(node)
        return self.finished_code(node, span)

    def _guarded(self, node: ast.AST) -> None:
        """The body of a generator: an exception that leaves it passes by an instruction.

        To be over is seen by whoever asks for an item meanwhile, so it has to be a step.
        """
        handler, error, block = Label(), self.temporary(), Block()
        with self.block(block):
            self._whole(node)
        self.place(handler)
        self.guard(block, handler, error)
        self.emit("leave_generator", error)

    def _whole(self, node: ast.AST) -> None:
        if isinstance(node, COMPREHENSIONS):
            self.comprehension_body(node)
        elif isinstance(node, ast.Lambda):
            self.emit("return", self.expression(node.body))
        elif isinstance(node, ast.ClassDef):
            self.body(node.body)
            self._finish_class()
        elif isinstance(node, ast.FunctionDef | ast.Module):
            if isinstance(node, ast.Module) and self.unit.local is not None:
                self._body_of_module(node)
            else:
                self.body(node.body)
            # There the interpreter waits for the threads that are left, and calls what `atexit`
            # has.
            if isinstance(node, ast.Module) and self.unit.is_main:
                self.emit("shutdown")
            self._return_none()
        elif isinstance(node, ast.Expression):
            self.emit("return", self.expression(node.body))

    def _body_of_module(self, node: ast.Module) -> None:
        """A body that others import; the import is forgotten if it fails."""
        handler, done, error, block = Label(), Label(), self.temporary(), Block()
        with self.block(block):
            self.body(node.body)
        self.emit("import_done", self.unit.name)
        self.emit("jump", done)
        self.place(handler)
        self.guard(block, handler, error)
        self.emit("import_failed", self.unit.name)
        self.emit("reraise", error)
        self.place(done)

    def _return_none(self) -> None:
        self.return_(self.constant(None))

    def _finish_class(self) -> None:
        names = tuple(
            (name, register) for name, register in self.registers.items() if self.scope.binds(name)
        )
        cell = self.registers["__class__"] if "__class__" in self.scope.cells else -1
        result = self.temporary()
        self.emit("build_class", result, names, cell, tuple(self.annotations))
        self.emit("return", result)

    def finished_code(self, node: ast.AST, span: Span) -> Code:
        """The code object of all that was emitted for *node*."""
        instructions, guards, depths, most = self.finished()
        arguments = getattr(node, "args", None) if not isinstance(node, COMPREHENSIONS) else None
        posonly, positional, kwonly = 0, len(self.scope.parameters), 0
        if isinstance(arguments, ast.arguments):
            posonly, kwonly = len(arguments.posonlyargs), len(arguments.kwonlyargs)
            positional = posonly + len(arguments.args)
        return Code(
            name=self.scope.name,
            qualname=self.scope.qualname or self.scope.name,
            module=self.unit.name,
            span=span,
            instructions=instructions,
            guards=guards,
            depths=depths,
            handling=tuple(self.handled),
            registers=most,
            temporaries=len(self.registers),
            names=tuple(self.registers),
            constants=tuple(self.constants),
            posonly=posonly,
            positional=positional,
            kwonly=kwonly,
            star=isinstance(arguments, ast.arguments) and arguments.vararg is not None,
            double_star=isinstance(arguments, ast.arguments) and arguments.kwarg is not None,
            cells=tuple(self.registers[name] for name in sorted(self.scope.cells)),
            free=tuple(self.registers[name] for name in self.scope.free),
            kind=self.scope.kind,
            generator=self.scope.generator,
            quiet=self.quiet,
            attributes=isinstance(node, ast.FunctionDef | ast.Lambda)
            and self.unit.function_attributes,
            renamed=not self.unit.stored_attributes.isdisjoint(DESCRIPTION),
            annotation=_first_annotation(node),
            doc=_docstring(node),
            own=not self.unit.intrinsics,
        )

    def _FunctionDef(self, node: ast.FunctionDef) -> None:
        decorators = [self.expression(decorator) for decorator in node.decorator_list]
        # Its defaults are evaluated after the decorators and before these are called.
        function = self.nested(node)
        self.bind(node.name, self._decorated(node, decorators, function))

    def _Lambda(self, node: ast.Lambda, into: int | None) -> int:
        return self.nested(node)

    def _decorated(
        self, node: ast.FunctionDef | ast.ClassDef, decorators: list[int], value: int
    ) -> int:
        for decorator, place in zip(
            reversed(decorators), reversed(node.decorator_list), strict=True
        ):
            result = self.temporary()
            with self.at(place):
                self.emit("call", result, decorator, (value,), ())
            value = result
        return value

    def _ClassDef(self, node: ast.ClassDef) -> None:
        decorators = [self.expression(decorator) for decorator in node.decorator_list]
        bases = tuple(self.base(base) for base in node.bases)
        keywords = tuple((k.arg, self.expression(k.value)) for k in node.keywords)
        scope = self.scope.children[node]
        place = self._compile(node, scope)
        result = self.temporary()
        cells = tuple(self.registers[name] for name in scope.free)
        self.emit("make_class", result, place, scope.qualname, bases, keywords, cells)
        self.emit("finish_class", self.temporary(), result, keywords)
        self.bind(node.name, self._decorated(node, decorators, result))


def _registers(scope: Scope) -> dict[str, int]:
    """Registers of the block's own variables and of those it closes over, by name.

    Variables of the module are not in registers; those of a class body are until the
    class is made of them.
    """
    names = dict.fromkeys(scope.parameters)
    if scope.kind != "module":
        names.update(dict.fromkeys(name for name in scope.bound if scope.binds(name)))
        # Sorted, as they are sets: the same text has to give the same code in every process.
        names.update(dict.fromkeys(sorted(scope.cells)))
        names.update(dict.fromkeys(scope.free))
    return {name: register for register, name in enumerate(names)}


def _first_annotation(node: ast.AST) -> str:
    if not isinstance(node, ast.FunctionDef):
        return ""
    named = [*node.args.posonlyargs, *node.args.args]
    annotation = next((each.annotation for each in named if each.annotation), None)
    return "" if annotation is None else ast.unparse(annotation)


def _docstring(node: ast.AST) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
        return ast.get_docstring(node, clean=False)
    return None
