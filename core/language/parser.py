"""Reads a program and refuses whatever is no Python or is not simulated."""

from __future__ import annotations

import ast
import re
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.language.beside import package_of
from core.language.directives import Directives, find_directives
from core.language.errors import (
    Python2Error,
    Refusal,
    RefusedError,
    SourceError,
    SyntaxRefusedError,
)
from core.language.imports import decide_imports
from core.language.refusals import MOST_REFUSALS, check
from core.language.refusals_library import Local
from core.language.source import Source, check_size
from core.language.spans import START, Span, shifted
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.language.source import LocalModule
    from core.language.vocabulary.library import Vocabulary

MOST_WORDS: Final = 100_000
"""Words and signs; 2,000 lines have some 16,000.  Each may take a kilobyte once parsed."""

_WORD = r"\w+|[^\w\s]"
_SUGGESTIONS = ("did you mean", "perhaps", "maybe")
_HINTS = {
    "IndentationError": "indent each block by four spaces",
    "TabError": "indent with spaces only",
}
_LOOK = "look here and just before"


class Checked(NamedTuple):
    """A program that is Python and uses nothing but what is simulated.

    *beside* are the trees of the modules beside it, in order; their places count the lines
    of all files.
    """

    source: Source
    tree: ast.Module
    directives: Directives
    absent: frozenset[str]
    """What it imports that is not simulated, and that nothing uses in the same file."""
    beside: tuple[ast.Module, ...]
    notes: tuple[str, ...]
    """What its imports are taken to be otherwise than they may be."""


def parse(source: Source, library: Vocabulary) -> Checked:
    """Read *source* and check all of it against *library*; nothing of it is ever executed.

    Raises:
        UnreadableError: the text is beyond the size limit.
        SourceError: it is not Python.
        RefusedError: it uses what is not simulated; has all such places, in order.
    """
    # Without the files beside it: the lines of all of them are those of the whole program.
    main = Source(source.name, source.text) if source.beside else source
    files = [_File(main, None), *(_File(Source(m.path, m.text), m) for m in source.beside)]
    with warnings.catch_warnings():
        # Warnings are for the author of a program to read in CPython, not for our log.
        warnings.simplefilter("ignore")
        # One count of lines over all files, so that a place says by itself in which file it is.
        before = 0
        for file in files:
            file.before = before
            file.read()
            before += len(file.source.lines)
        if source.beside:
            _spell_out_stars(files)
        local = frozenset(module.name for module in source.beside)
        # All files before anything is refused: whoever mends the first wants to know of the others.
        refusals = tuple(refusal for file in files for refusal in file.refusals(library, local))
        if refusals:
            raise RefusedError(_in_order(refusals), source.name, source.lines)
        for file in files:
            # After the refusals, which have a hint; CPython tells of the first mistake alone.
            file.check_meaning()
    _, *beside = files
    for file in beside:
        # At last: until here places in it are told by its own lines.
        ast.increment_lineno(file.tree, file.before)
    return Checked(
        source, files[0].tree, files[0].directives,
        absent=frozenset(name for file in files for name in file.absent),
        beside=tuple(file.tree for file in beside),
        notes=tuple(dict.fromkeys(note for file in files for note in file.notes)),
    )  # fmt: skip


class _File:
    """One file of a program on its way: the main one, or *module* beside it."""

    def __init__(self, source: Source, module: LocalModule | None) -> None:
        self.source: Final = source
        self.package: Final = package_of(module) if module else ""
        self.module: Final = module
        self.before = 0
        """How many lines come before its own."""

    def read(self) -> None:
        """Parse the text into a tree."""
        source = self.source
        check_size(source.name, len(source.text.encode("utf-8", "surrogatepass")))
        _check_length(source)
        with self._placed():
            self.tree = _tree(source)
            self.directives, self._faults = find_directives(source)

    def refusals(self, library: Vocabulary, local: frozenset[str]) -> Iterator[Refusal]:
        """Whatever is refused in it; *local* are the modules beside the program."""
        self.notes = decide_imports(self.tree, library, local)
        invariants, beside = self.directives.invariants, Local(local, self.package)
        found = check(self.tree, invariants, self.source.lines, library, beside)
        self.absent = found.absent
        for refusal in (*self._faults, *found.refusals, *self._misplaced()):
            yield refusal._replace(span=self._place(refusal.span))

    def check_meaning(self) -> None:
        """Let CPython find what its grammar cannot."""
        with self._placed():
            _check_meaning(self.source)

    def _misplaced(self) -> Iterator[Refusal]:
        if self.module is not None:
            for invariant in self.directives.invariants:
                hint = "put it there, and write flags.x for what is in this file"
                yield Refusal(invariant.span, "an invariant belongs into the main file", hint)

    def _place(self, span: Span) -> Span:
        return span if self.module is None else shifted(span, self.module.path, self.before)

    @contextmanager
    def _placed(self) -> Iterator[None]:
        """An error inside is one of this file."""
        try:
            yield
        except SourceError as error:
            error.span = self._place(error.span)
            raise


def _spell_out_stars(files: Sequence[_File]) -> None:
    from core.language.local_star_imports import spell_out  # noqa: PLC0415 - seldom needed

    named = {file.module.name if file.module else "__main__": file for file in files}
    spell_out(
        {name: file.tree for name, file in named.items()},
        {name: file.package for name, file in named.items()},
    )


def _check_length(source: Source) -> None:
    # Counting takes a tenth of the time of parsing, and fewer letters are fewer words.
    if len(source.text) > MOST_WORDS and len(re.findall(_WORD, source.text)) > MOST_WORDS:
        reason = f"the program is too large: the limit is {MOST_WORDS} words and signs"
        refusal = Refusal(START, reason, "keep the part that shares data")
        raise RefusedError((refusal,), source.name, source.lines)


def _in_order(refusals: Sequence[Refusal]) -> tuple[Refusal, ...]:
    by_place = sorted(refusals, key=lambda refusal: (refusal.span.line, refusal.span.column))
    return tuple(dict.fromkeys(by_place))[:MOST_REFUSALS]


def _tree(source: Source) -> ast.Module:
    # By our lines, not by the text: CPython knows other ends of lines, and would count otherwise.
    text = "\n".join(source.lines)
    if (place := text.find("\0")) >= 0:
        raise _misplaced(text, place, "the text has a zero character", "remove it")
    try:
        # This and `compile` below are all that CPython does with the text: nothing of it is ever
        # executed.
        return ast.parse(text)
    except UnicodeEncodeError as error:
        hint = "type it again, or write an escape sequence"
        raise _misplaced(text, error.start, "this is half a character", hint) from None
    except SyntaxError as error:
        raise _python2(error, source) or _syntax_error(error, source.lines) from None
    except (ValueError, RecursionError, MemoryError):
        raise _too_deep() from None


def _python2(error: SyntaxError, source: Source) -> Python2Error | None:
    """What is wrong if *source* is Python 2, where CPython gives *error*."""
    # Needed only where something is wrong.
    from core.language.python2.modernize import sign_of_python2  # noqa: PLC0415

    line = sign_of_python2(source.text, error.lineno or 1, error.msg)
    if line is None:
        return None
    text = source.lines[line - 1]
    span = Span(line, len(text) - len(text.lstrip()) + 1, line, len(text.rstrip()) + 1)
    hint = "interlock modernize FILE turns it into Python 3"
    return Python2Error("this is Python 2", span, hint=hint)


def _check_meaning(source: Source) -> None:
    """Let CPython find what its grammar cannot, such as `return` outside a function.

    Compiling does not run anything, and it knows some forty such rules; the code it
    makes is thrown away.
    """
    try:
        compile("\n".join(source.lines), "<program>", "exec", dont_inherit=True)
    except SyntaxError as error:
        raise _syntax_error(error, source.lines) from None
    except (ValueError, RecursionError, MemoryError):
        raise _too_deep() from None


def _too_deep() -> SyntaxRefusedError:
    hint = "give inner parts names or functions of their own"
    return SyntaxRefusedError("the program is nested too deeply to be read", START, hint=hint)


def _misplaced(text: str, place: int, message: str, hint: str) -> SyntaxRefusedError:
    line = text.count("\n", 0, place) + 1
    column = place - text.rfind("\n", 0, place)
    return SyntaxRefusedError(message, Span(line, column, line, column + 1), hint=hint)


def _syntax_error(error: SyntaxError, lines: Sequence[str]) -> SyntaxRefusedError:
    """CPython's own message, split into what is wrong and what to do."""
    message, hint = error.msg, ""
    # CPython's own suggestions come in the same sentence: "invalid syntax. Perhaps you forgot a
    # comma?"
    before, _, after = message.partition(". ")
    if after.lower().startswith(_SUGGESTIONS):
        message, hint = before, _lower_first(after)
    # CPython points to where it gave up, which may be a line after the mistake.
    hint = hint or _HINTS.get(type(error).__name__, _LOOK)
    return SyntaxRefusedError(_lower_first(message), _error_span(error, lines), hint=hint)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _error_span(error: SyntaxError, lines: Sequence[str]) -> Span:
    """CPython counts from 1, but gives None, 0 or -1 where it does not know."""
    line = min(max(error.lineno or 1, 1), len(lines))
    column = min(max(error.offset or 1, 1), len(lines[line - 1]) + 1)
    if isinstance(error, IndentationError):
        # CPython points into the blanks before what stands at the wrong depth.
        column = len(lines[line - 1]) - len(lines[line - 1].lstrip()) + 1
    end_line, end = error.end_lineno or line, error.end_offset or 0
    if not line <= end_line <= len(lines) or (end_line == line and end <= column):
        return Span(line, column, line, column + 1)
    return Span(line, column, end_line, max(end, 1))
