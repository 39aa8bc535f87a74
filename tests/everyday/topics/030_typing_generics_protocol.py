from abc import ABC, abstractmethod
from typing import (Any, Callable, Generic, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union,
                    get_args, get_origin, get_type_hints, runtime_checkable)

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, x: T) -> "Stack[T]":
        self.items.append(x)
        return self


print(Stack[int]().push(1).push(2).items, Stack.__parameters__, Stack[str])


@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...


class Duck:
    def quack(self):
        return "quack"


print(isinstance(Duck(), Quacks), isinstance(3, Quacks))


class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...

    def describe(self):
        return f"{type(self).__name__} of {self.area}"


class Square(Shape):
    def __init__(self, a):
        self.a = a

    @property
    def area(self):
        return self.a ** 2


print(Square(3).describe())
try:
    Shape()
except TypeError as e:
    print(str(e)[:45])


class Emp(NamedTuple):
    name: str
    id: int = 3


class Movie(TypedDict, total=False):
    title: str


e = Emp("Al")
print(e, e.id, e == ("Al", 3), Emp.__annotations__, Movie(title="Up"), get_type_hints(Emp))
print(Optional[int], Union[int, str, int], int | None, get_origin(list[int]), get_args(dict[str, int]))
print(Callable[[int], str], Literal["a", 1], Any, list[dict[str, int]])
