"""The files beside a program that it imports, and those that they import, taken in.

Nothing is read here: whoever calls hands in a way to find the text of a path, and decides
by it what can be reached at all.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections import deque
from typing import TYPE_CHECKING, Final, TypeAlias

from core.language.errors import Refusal, RefusedError
from core.language.source import LARGEST, LocalModule, Source
from core.language.spans import Span, span_of
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.language.vocabulary.library import Vocabulary

    Find: TypeAlias = Callable[[str], str | None]

MOST_MODULES: Final = 100
DEEPEST_PACKAGE: Final = 10

_IMPORT: Final = re.compile(r"\b(?:import|from)\b([^\n]*)")
_WORD: Final = r"[^\W\d]\w*"
_BUILT_IN: Final = frozenset(
    "__future__ abc builtins io itertools math os sys time _thread".split()
)
"""What CPython has loaded, or builds in, so that no file beside a program comes before it."""


class Wanted(NamedTuple):
    """An import: the dotted name of a module, and the names that may be modules inside it."""

    module: str
    names: tuple[str, ...]
    span: Span


def gather(source: Source, find: Find, library: Vocabulary) -> Source:
    """*source* with the files that it imports beside it.

    *find* gives the text of the file at a path from the program's folder, an empty text for
    a folder, whose path ends in a slash, and None where there is neither.

    Raises:
        RefusedError: they are too many or too large, or one takes a library module's place.
    """
    # Most programs are one file: that is seen without a parse.
    if not any(_lies_beside(word, find) for word in _words_of_imports(source.text)):
        return source
    walk = _Walk(source, find, library)
    walk.take_in(source.text, "", source)
    # By turns and not by recursion: files may import each other in a circle.
    while walk.pending:
        module = walk.pending.popleft()
        walk.take_in(module.text, package_of(module), Source(module.path, module.text))
    return Source(source.name, source.text, tuple(walk.modules.values()))


def package_of(module: LocalModule) -> str:
    """The package from which relative imports in *module* start."""
    return module.name if module.package else module.name.rpartition(".")[0]


def absolute(node: ast.ImportFrom, package: str) -> str | None:
    """The module that *node* imports from, seen from *package*; None if that is beyond the top."""
    if not node.level:
        return node.module or ""
    parts = package.split(".") if package else []
    if node.level > len(parts):
        return None
    base = parts[: len(parts) - node.level + 1]
    return ".".join([*base, *([node.module] if node.module else [])])


def prefixes(name: str) -> tuple[str, ...]:
    """*name* and the packages it is in, the outermost first: "a", "a.b"."""
    parts = name.split(".")
    return tuple(".".join(parts[: count + 1]) for count in range(len(parts)))


def _words_of_imports(text: str) -> Iterator[str]:
    """Every word of *text* that may be the name of a module: more than are, never fewer."""
    seen = set()
    for found in _IMPORT.finditer(text):
        for word in re.findall(_WORD, found[1]):
            if word not in seen and word not in _BUILT_IN:
                seen.add(word)
                yield word


def _lies_beside(name: str, find: Find) -> bool:
    return find(f"{name}.py") is not None or find(f"{name}/") is not None


class _Walk:
    """Goes from file to file along their imports."""

    def __init__(self, source: Source, find: Find, library: Vocabulary) -> None:
        self._library = library
        self.modules: dict[str, LocalModule] = {}
        self.pending: deque[LocalModule] = deque()
        self._find = find
        self._size = len(source.text)

    def take_in(self, text: str, package: str, source: Source) -> None:
        """Find whatever *text*, a module of *package*, imports from files."""
        for wanted in _imports_of(text, package, source.lines):
            names = prefixes(wanted.module)
            if names[0] in _BUILT_IN or len(names) > DEEPEST_PACKAGE:
                continue
            # `import a.b` runs `a` first, so a package is taken in with what lies in it.
            found = all(self._taken_in(name, wanted.span, source) for name in names)
            if found and self.modules[wanted.module].package:
                # Each may be a module of the package or a name that its own file binds.
                for name in wanted.names:
                    self._taken_in(f"{wanted.module}.{name}", wanted.span, source)

    def _taken_in(self, name: str, span: Span, source: Source) -> bool:
        """Whether module *name* is a file, which is among the modules then."""
        if name in self.modules:
            return True
        module = self._read(name)
        if module is None:
            return False
        self._size += len(module.text)
        if problem := self._problem(module):
            raise RefusedError((Refusal(span, *problem),), source.name, source.lines)
        self.modules[name] = module
        self.pending.append(module)
        return True

    def _read(self, name: str) -> LocalModule | None:
        path = name.replace(".", "/")
        for file, package in ((f"{path}/__init__.py", True), (f"{path}.py", False)):
            text = self._find(file)
            if text is not None:
                return LocalModule(name, file, text, package)
        # A folder without `__init__.py` comes last for CPython, behind every module of the library.
        if not self._library.is_module(name) and self._find(f"{path}/") is not None:
            return LocalModule(name, f"{path}/", "", package=True)
        return None

    def _problem(self, module: LocalModule) -> tuple[str, str] | None:
        if self._library.is_module(module.name):
            reason = f"{module.path} lies beside the program, in the way of Python's own module"
            return reason, "give the file another name"
        if len(self.modules) >= MOST_MODULES:
            return f"the program imports more than {MOST_MODULES} files", "keep what shares data"
        if self._size > LARGEST:
            return (
                f"with {module.path} the program is too large: the limit is 1 MB",
                "keep what shares data",
            )
        return None


def _imports_of(text: str, package: str, lines: Sequence[str]) -> Iterator[Wanted]:
    """What the imports of *text* ask for; nothing if it is no Python, which others tell."""
    try:
        # Of an odd escape in a text the parse of the program tells, and once is enough.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Wanted(alias.name, (), span_of(alias, lines))
        elif isinstance(node, ast.ImportFrom):
            module = absolute(node, package)
            if module:
                names = tuple(alias.name for alias in node.names if alias.name != "*")
                yield Wanted(module, names, span_of(node, lines))
