"""Compiled library modules, kept where Python keeps its bytecode.

Compiling the part of the library that every program needs takes longer than the whole
check of a short program.  As with bytecode, what is kept is used only while it fits (PEP
3147 says where it lies, PEP 552 what it is checked by), it is never needed, and a place
that cannot be written is no error.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib.util import cache_from_source, source_hash
from pathlib import Path
from typing import TYPE_CHECKING, cast, overload

from core.language.program import Code, GlobalVariable, Guard, Instruction, Program
from core.language.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.source import Source

    _StoredInstruction = tuple[str, tuple[object, ...], int]
    _StoredSpan = tuple[int, int, int, int]
    _StoredCode = tuple[_StoredSpan, int, bytes, list[tuple[int, int, int, int]], list[object]]
    _Stored = tuple[
        bytes,
        list[_StoredCode],
        list[tuple[str, bool, bool, bool]],
        frozenset[str],
        frozenset[str],
    ]

_SEAL = 8
_NO_COMPILER = b"[]"
_PACKED = Code._fields.index("span")
"""Where the fields of a code begin that are kept otherwise: span, instructions and guards."""
_PLAIN = (*Code._fields[:_PACKED], *Code._fields[_PACKED + 3 :])


def recall(place: Path, source: Source) -> Program | None:
    """The program of *source* that was kept for the file at *place*; None if none fits."""
    try:
        content = _file_for(place).read_bytes()
    except OSError:
        return None
    seal, data = content[:_SEAL], content[_SEAL:]
    if seal != _seal(source, data):
        return None
    return _restored(source, _unpacked(data))


def keep(place: Path, program: Program) -> None:
    """Keep *program* for the file at *place*, if the user's Python keeps bytecode."""
    if sys.dont_write_bytecode:
        return
    data = marshal.dumps(_stored(program))
    target = _file_for(place)
    try:
        target.parent.mkdir(exist_ok=True)
        draft = target.with_suffix(f".{os.getpid()}")
        draft.write_bytes(_seal(program.source, data) + data)
        draft.replace(target)
    except OSError:
        # A folder that is read-only or full only costs the time to compile again.
        return


def for_bundle(place: Path, program: Program) -> tuple[str, bytes]:
    """The name and the content of the file that a bundle recalls *program* from.

    The name is relative to the folder of *place*.
    """
    data = marshal.dumps(_stored(program))
    name = _file_for(place).relative_to(place.parent)
    return name.as_posix(), _seal(program.source, data, _NO_COMPILER) + data


def _file_for(place: Path) -> Path:
    return Path(cache_from_source(str(place), optimization="library"))


def _seal(source: Source, data: bytes, stamp: bytes | None = None) -> bytes:
    made_by = _compiler_stamp() if stamp is None else stamp
    return source_hash(made_by + source.name.encode() + source.text.encode() + data)


@cache
def _compiler_stamp() -> bytes:
    """What changes whenever the compiler does; the Python version is in the file's name."""
    here = Path(__file__)
    # In a bundle there are no such files, and the compiler never changes: `_NO_COMPILER`.
    if not here.exists():
        return _NO_COMPILER
    compiler = sorted(_sources_in(here.parents[2] / "language"))
    return repr([*compiler, _stamp(here.name, here.stat())]).encode()


def _sources_in(folder: str | os.PathLike[str]) -> Iterator[tuple[str, int, int]]:
    """The stamps of the Python files in *folder* and below."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sources_in(entry)
            elif entry.name.endswith(".py"):
                yield _stamp(entry.name, entry.stat())


def _stamp(name: str, stat: os.stat_result) -> tuple[str, int, int]:
    return name, stat.st_size, stat.st_mtime_ns


# A program as values that `marshal` knows: each span is kept once.  The spans, and the
# instructions of each code, are packed apart, for most are never asked for.


def _stored(program: Program) -> _Stored:
    spans: dict[Span, int] = {}

    def number(span: Span) -> int:
        return spans.setdefault(span, len(spans))

    codes = [
        (
            (*code.span,),
            len(code.instructions),
            marshal.dumps(
                [(each.op, each.operands, number(each.span)) for each in code.instructions]
            ),
            [(each.start, each.end, each.target, each.register) for each in code.guards],
            [getattr(code, name) for name in _PLAIN],
        )
        for code in program.codes
    ]
    variables = [(each.name, each.constant, each.shared, each.public) for each in program.variables]
    places = marshal.dumps([(*span,) for span in spans])
    return (places, codes, variables, program.libraries, program.stored_attributes)


def _restored(source: Source, stored: object) -> Program:
    places, codes, variables, libraries, attributes = cast("_Stored", stored)
    return Program(
        source=source,
        codes=tuple(_codes(_Places(places), codes)),
        variables=tuple(GlobalVariable(*each) for each in variables),
        libraries=frozenset(libraries),
        stored_attributes=frozenset(attributes),
    )


class _Places:
    """The places of a module, unpacked when the first is asked for."""

    __slots__ = ("_packed", "_unpacked")

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._unpacked: list[_StoredSpan] | None = None

    def all(self) -> list[_StoredSpan]:
        if self._unpacked is None:
            self._unpacked = cast("list[_StoredSpan]", _unpacked(self._packed))
        return self._unpacked


class _Instructions(Sequence[Instruction]):
    """Instructions that are restored when they are first asked for, which most never are."""

    __slots__ = ("_count", "_packed", "_places", "_restored")

    def __init__(self, count: int, packed: bytes, places: _Places) -> None:
        self._count = count
        self._packed = packed
        self._places = places
        self._restored: tuple[Instruction, ...] | None = None

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Instruction: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Instruction]: ...  # type: ignore[explicit-any]

    def __getitem__(  # type: ignore[explicit-any]
        self, index: int | slice
    ) -> Instruction | Sequence[Instruction]:
        return self._all()[index]

    def __iter__(self) -> Iterator[Instruction]:
        return iter(self._all())

    def _all(self) -> tuple[Instruction, ...]:
        if self._restored is None:
            places = self._places.all()
            stored = cast("list[_StoredInstruction]", _unpacked(self._packed))
            self._restored = tuple(
                [Instruction(op, using, Span(*places[at])) for op, using, at in stored]
            )
        return self._restored


def _unpacked(packed: bytes) -> object:
    return marshal.loads(packed)  # noqa: S302 - part of what is sealed


def _codes(places: _Places, stored: list[_StoredCode]) -> Iterator[Code]:
    for span, count, packed, guards, rest in stored:
        # Hundreds of them are made at every start, and by keyword that takes three times as long.
        yield Code._make(
            (
                *rest[:_PACKED],
                Span(*span),
                _Instructions(count, packed, places),
                tuple([Guard(*guard) for guard in guards]),
                *rest[_PACKED:],
            )
        )
