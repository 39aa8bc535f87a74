"""Finding what each block of a program binds and uses."""

from __future__ import annotations

import ast

from core.language.scopes import Comprehension, Scope


def analyse(tree: ast.Module) -> Scope:
    """The scope of the module, with all others below it."""
    module = Scope("module", "<module>", "", None)
    _Walker(module).statements(tree.body)
    _close(module)
    return module


def _close(scope: Scope) -> None:
    """Find, from the inside out, the cells that nested blocks close over."""
    for child in scope.children.values():
        _close(child)
        for name in child.free:
            _capture(scope, name)
    if scope.functional or scope.kind == "class":
        for name in sorted(scope.used | scope.declared_nonlocal):
            if not scope.binds(name) and _closes_over(scope, name):
                _capture(scope, name)


def _capture(scope: Scope, name: str) -> None:
    if (scope.functional and scope.binds(name)) or (scope.kind == "class" and name == "__class__"):
        scope.cells.add(name)
    elif name not in scope.free and scope.kind != "module":
        scope.free.append(name)


def _closes_over(scope: Scope, name: str) -> bool:
    if name in scope.declared_global:
        return False
    outer = scope.parent
    while outer is not None:
        # Class scopes are left out of the look-up of names, but for this cell of theirs:
        # "Resolution of names" in the language reference.
        if outer.kind == "class" and name == "__class__":
            return True
        if outer.functional and outer.binds(name):
            return True
        if outer.functional and name in outer.declared_global:
            return False
        outer = outer.parent
    return False


class _Walker:
    """Records what one block binds and uses, and opens the blocks inside it."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._times = 1

    def statements(self, body: list[ast.stmt]) -> None:
        for statement in body:
            self.visit(statement)

    def visit(self, node: ast.AST) -> None:
        method = getattr(self, f"_{type(node).__name__}", None)
        if method is not None:
            method(node)
        else:
            for child in ast.iter_child_nodes(node):
                self.visit(child)

    def _Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._scope.used.add(node.id)
            # `super()` without arguments needs the cell `__class__`: see "Creating the class
            # object" in the data model.
            if node.id == "super":
                self._scope.used.add("__class__")
        else:
            # Counted twice, as what is deleted can be bound again: such a variable does not stay as
            # it is.
            self._scope.bind(node.id, 2 if isinstance(node.ctx, ast.Del) else self._times)

    def _AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self._scope.used.add(node.target.id)
            # It is bound already, or this fails.
            self._scope.bind(node.target.id, 2)
        else:
            self.visit(node.target)
        self.visit(node.value)

    def _AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None or isinstance(node.target, ast.Name):
            self.visit(node.target)
        if node.value is not None:
            self.visit(node.value)

    def _NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        scope, name = self._scope, node.target.id
        # It binds in the block around all comprehensions: see PEP 572, "Scope of the target".
        while scope.kind == "comprehension" and scope.parent is not None:
            if scope is not self._scope:
                scope.used.add(name)
            scope.declared_nonlocal.add(name)
            scope = scope.parent
        if scope.kind == "module" or name in scope.declared_global:
            inner: Scope | None = self._scope
            while inner is not None and inner is not scope:
                inner.declared_nonlocal.discard(name)
                inner.declared_global.add(name)
                inner = inner.parent
        self._scope.bind(name, 2)
        if scope is not self._scope:
            scope.bind(name, 2)
        scope.walrus.add(name)

    def _loop(self, node: ast.For | ast.While) -> None:
        before, self._times = self._times, 2
        for child in ast.iter_child_nodes(node):
            self.visit(child)
        self._times = before

    _For = _loop
    _While = _loop

    def _Global(self, node: ast.Global) -> None:
        self._scope.declared_global.update(node.names if self._scope.kind != "module" else ())

    def _Nonlocal(self, node: ast.Nonlocal) -> None:
        self._scope.declared_nonlocal.update(node.names)

    def _Import(self, node: ast.Import) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name.partition(".")[0]
            target = alias.name if alias.asname else bound
            # `import logging` and `import logging.handlers` give the name to the same module,
            # so the second changes nothing.  What is taken out of a module may have changed.
            if self._scope.imported.get(bound) != target:
                self._scope.bind(bound, self._times)
                self._scope.imported[bound] = target

    def _ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name
            self._scope.bind(bound, self._times)
            if not node.level:
                self._scope.imported[bound] = f"{node.module}.{alias.name}"

    def _ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            # Twice, as the name is unbound again behind the handler.
            self._scope.bind(node.name, 2)
        for child in ast.iter_child_nodes(node):
            self.visit(child)

    def _match_name(self, node: ast.MatchAs | ast.MatchStar) -> None:
        if node.name:
            self._scope.bind(node.name, self._times)
        for child in ast.iter_child_nodes(node):
            self.visit(child)

    _MatchAs = _match_name
    _MatchStar = _match_name

    def _MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self._scope.bind(node.rest, self._times)
        for child in ast.iter_child_nodes(node):
            self.visit(child)

    def _yield(self, node: ast.Yield | ast.YieldFrom) -> None:
        self._scope.generator = True
        if node.value is not None:
            self.visit(node.value)

    _Yield = _yield
    _YieldFrom = _yield

    def _open(self, kind: str, name: str, node: ast.AST) -> Scope:
        outer = self._scope
        infix = ".<locals>." if outer.functional else "."
        qualname = f"{outer.qualname}{infix}{name}" if outer.qualname else name
        scope = Scope(kind, name, qualname, outer)
        outer.children[node] = scope
        return scope

    def _FunctionDef(self, node: ast.FunctionDef) -> None:
        self._scope.bind(node.name, self._times)
        for decorator in node.decorator_list:
            self.visit(decorator)
        self._defaults(node.args)
        scope = self._open("function", node.name, node)
        _parameters(scope, node.args)
        _Walker(scope).statements(node.body)

    def _Lambda(self, node: ast.Lambda) -> None:
        self._defaults(node.args)
        scope = self._open("function", "<lambda>", node)
        _parameters(scope, node.args)
        _Walker(scope).visit(node.body)

    def _defaults(self, arguments: ast.arguments) -> None:
        for default in (*arguments.defaults, *arguments.kw_defaults):
            if default is not None:
                self.visit(default)

    def _ClassDef(self, node: ast.ClassDef) -> None:
        self._scope.bind(node.name, self._times)
        for outside in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(outside)
        _Walker(self._open("class", node.name, node)).statements(node.body)

    def _comprehension(self, node: Comprehension) -> None:
        names = {"ListComp": "<listcomp>", "SetComp": "<setcomp>", "DictComp": "<dictcomp>"}
        first = node.generators[0]
        # The first iterable is evaluated outside, the others inside: "Displays for lists, sets and
        # dictionaries" in the language reference.
        self.visit(first.iter)
        scope = self._open("comprehension", names.get(type(node).__name__, "<genexpr>"), node)
        scope.generator = isinstance(node, ast.GeneratorExp)
        # CPython's name for the iterable that a comprehension is called with.
        scope.parameters.append(".0")
        scope.bind(".0", 1)
        inner = _Walker(scope)
        inner._times = 2
        for generator in node.generators:
            inner.visit(generator.target)
            if generator is not first:
                inner.visit(generator.iter)
            for condition in generator.ifs:
                inner.visit(condition)
        for part in (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,):
            inner.visit(part)

    _ListComp = _comprehension
    _SetComp = _comprehension
    _DictComp = _comprehension
    _GeneratorExp = _comprehension


def _parameters(scope: Scope, arguments: ast.arguments) -> None:
    """Bind the parameters in register order: positional, keyword-only, star, double star."""
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        scope.parameters.append(argument.arg)
    for extra in (arguments.vararg, arguments.kwarg):
        if extra is not None:
            scope.parameters.append(extra.arg)
    for name in scope.parameters:
        scope.bind(name, 1)
