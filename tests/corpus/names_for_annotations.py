"""Names that programs import for their annotations only, and a few that do something."""

import re
import threading
from typing import (
    IO,
    AbstractSet,
    Awaitable,
    BinaryIO,
    Callable,
    Concatenate,
    Coroutine,
    LiteralString,
    Match,
    NotRequired,
    ParamSpec,
    Pattern,
    Required,
    TextIO,
    TypedDict,
    TypeGuard,
    assert_type,
    no_type_check,
)

P = ParamSpec("P")


class Row(TypedDict, total=False):
    id: Required[int]
    tags: NotRequired[list[str]]


def is_texts(items: list[object]) -> TypeGuard[list[str]]:
    return all(isinstance(item, str) for item in items)


def locked(
    function: Callable[Concatenate[threading.Lock, P], int],
) -> Callable[P, int]:
    lock = threading.Lock()

    def inner(*args: P.args, **kwargs: P.kwargs) -> int:
        with lock:
            return function(lock, *args, **kwargs)

    return inner


@locked
def size(lock: threading.Lock, items: AbstractSet[int]) -> int:
    return len(items)


@no_type_check
def show(out: TextIO, raw: "IO[str] | BinaryIO", query: LiteralString = "x") -> Awaitable[int]:
    return query


def later() -> Coroutine[None, None, int]: ...


pattern: Pattern[str] = re.compile("a+")
match: Match[str] | None = pattern.search("baa")
print(isinstance(pattern, Pattern), isinstance(match, Match), isinstance("a", Pattern))
print(Row(id=1), is_texts(["a", "b"]), is_texts([1]), size({1, 2}), show(None, None))
print(isinstance({1}, AbstractSet), isinstance([1], AbstractSet), assert_type(3, int))
print(later())
thread = threading.Thread(target=size, args=(frozenset(),))
thread.start()
thread.join()
