"""What lies on the disk of the simulated machine."""

from __future__ import annotations

from core.machine.objects import NOBODY, Obj


class FileObject(Obj):
    """The content of a file; whoever has it open shares it."""

    __slots__ = ("data",)
    crosses = True
    type_name = "file"

    def __init__(self, content: bytes) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.data = content

    def copy(self) -> FileObject:
        """The same content, to be changed by itself."""
        twin = FileObject(self.data)
        twin.shared = self.shared
        return twin

    def content(self) -> tuple[object, ...]:
        """The bytes."""
        return (self.data,)
