"""The files that a program leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.library._io.objects import FileObject
from core.machine.linker.image import image_of
from core.machine.objects import DictObject, Instance
from core.machine.values import Ref, leads_to
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.language.program import Program
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.machine.values import Value

_DISK = "io._disk"


class LeftFile(NamedTuple):
    """A file at the end: its name in the folder of the program, else its path."""

    name: str
    data: bytes


def files_left(program: Program, state: State) -> Iterator[LeftFile]:
    """The files that *program* has made or changed when it ends in *state*, by name.

    What handles still hold back is written then, as CPython does when it ends.
    """
    image = image_of(program)
    slot = image.slot(_DISK, "_entries") if _DISK in image.modules else None
    entries = None if slot is None else _object(state.heap, state.globals[slot])
    if not isinstance(entries, DictObject):
        return
    declared = dict(_declared(image.program))
    held = _held_back(state)
    for path, ref in sorted(entries.items.items(), key=lambda item: str(item[0])):
        file = _object(state.heap, ref)
        if isinstance(file, FileObject):
            assert isinstance(ref, Ref)
            data = held.get(ref, file.data)
            if declared.get(str(path)) != data:
                yield LeftFile(_shown(str(path)), data)


def _declared(program: Program) -> Iterator[tuple[str, bytes]]:
    from core.machine.library._io.host import declared_files  # noqa: PLC0415 - only with files

    return declared_files(program)


def _shown(path: str) -> str:
    from core.machine.library._io.host import HERE  # noqa: PLC0415 - only with files

    return path.removeprefix(f"{HERE}/")


def _object(heap: Mapping[Ref, Obj], value: Value) -> Obj | None:
    return heap.get(value) if isinstance(value, Ref) else None


def _held_back(state: State) -> dict[Ref, bytes]:
    """What is in the files once everything that handles hold back is written."""
    data: dict[Ref, bytes] = {}
    for handle in _reached(state):
        fields = handle.fields
        file, held = fields.get("_file"), fields.get("_held")
        content = _object(state.heap, file)
        if not isinstance(content, FileObject) or not isinstance(held, bytes):
            continue
        pending = fields.get("_pending", b"")
        held += pending if isinstance(pending, bytes) else b""
        if held and isinstance(file, Ref):
            before = data.get(file, content.data)
            place = len(before) if fields.get("_appends") else fields.get("_place")
            assert isinstance(place, int)
            data[file] = before[:place].ljust(place, b"\0") + held + before[place + len(held) :]
    return data


def _reached(state: State) -> Iterator[Instance]:
    """The instances that module variables lead to."""
    pending, seen = list(state.globals), set[Ref]()
    while pending:
        value = pending.pop()
        if not isinstance(value, Ref):
            pending.extend(leads_to(value))
        elif value not in seen and value in state.heap:
            seen.add(value)
            obj = state.heap[value]
            pending.extend(obj.children())
            if isinstance(obj, Instance):
                yield obj
