from typing import Protocol, runtime_checkable, TypeVar, Generic
import typing
from abc import abstractmethod

T = TypeVar("T")


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


@typing.runtime_checkable
class Named(typing.Protocol):
    name: str

    @property
    def size(self) -> int: ...


@runtime_checkable
class Both(Closes, Named, Protocol):
    extra = 3


@runtime_checkable
class Box(Protocol[T]):
    @abstractmethod
    def put(self, item: T) -> None:
        raise NotImplementedError


class Plain(Protocol):
    def go(self): ...


class File:
    def __init__(self, name):
        self.name = name
        self.size = 1

    def close(self):
        print("closed", self.name)


class Full(File):
    extra = 4


class Impl(Box[int]):
    def put(self, item):
        pass


class Off:
    close = None


class Goes(Plain):
    pass


f = File("a")
print(isinstance(f, Closes), isinstance(f, Named), isinstance(f, Both), isinstance(Full("b"), Both), isinstance(3, Closes))
print(isinstance(Impl(), Box), isinstance(f, (int, Closes)), isinstance(f, (int, str)), issubclass(File, Closes), issubclass(int, Closes))
print(isinstance(Off(), Closes), issubclass(Off, Closes), isinstance([], Box), issubclass(Impl, Box))
for check in (lambda: isinstance(f, Plain), lambda: isinstance(Goes(), Plain), lambda: issubclass(File, Named), lambda: runtime_checkable(File)):
    try:
        print(check())
    except TypeError as e:
        print(e)
print(isinstance(Goes(), Goes), isinstance(f, File))
