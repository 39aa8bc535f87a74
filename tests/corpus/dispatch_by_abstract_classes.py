"""`singledispatch` takes the nearest class, abstract ones included."""

from collections.abc import Hashable, Iterable, Sized
from functools import singledispatch


@singledispatch
def kind(value):
    return "object"


@kind.register(Iterable)
def of_walks(value):
    return "walk"


@kind.register(Hashable)
def of_keys(value):
    return "key"


class Plain:
    __hash__ = None


class Own(list):
    pass


print(kind(3), kind(Plain()), kind([1]), kind(Own()), kind(()))


@kind.register(list)
def of_lists(value):
    return "list"


print(kind([1]), kind(Own()), kind({}))


@kind.register(Sized)
def of_sizes(value):
    return "size"


try:
    print(kind({}))
except RuntimeError as error:
    print(str(error)[:18])
print(kind.dispatch(int) is of_keys, kind.dispatch(list) is of_lists)
