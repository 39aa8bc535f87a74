"""What is thrown into a generator reaches the one that it yields from, and closing it, too."""


def inner():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print("inner has", error)
        yield 3
    finally:
        print("inner is over")
    return 7


def outer():
    result = yield from inner()
    print("inner gave", result)
    yield 8


made = outer()
print(next(made), made.throw(ValueError("a")), next(made))

made = outer()
next(made)
made.close()
print("closed")

made = outer()
next(made)
try:
    made.throw(KeyError("b"))
except KeyError as error:
    print("nobody has", repr(error), error.__context__)


def twice():
    yield from outer()


made = twice()
next(made)
print(made.throw(ValueError, "c"), list(made))


def plain():
    try:
        yield from [1, 2]
    except ValueError as error:
        print("a list has no throw:", error)
    yield 4


made = plain()
next(made)
print(made.throw(ValueError("d")))


class Own:
    def __init__(self):
        self.told = []

    def __iter__(self):
        return self

    def __next__(self):
        return 5

    def throw(self, error):
        if isinstance(error, KeyError):
            raise StopIteration(9)
        return f"thrown {error}"

    def close(self):
        print("own is closed")


    def send(self, value):
        if value == "end":
            raise StopIteration("sent")
        return f"sent {value}"


def over_own():
    result = yield from Own()
    print("own gave", result)
    yield 6


made = over_own()
print(next(made), made.throw(ValueError("e")), made.throw(KeyError("f")))
made = over_own()
next(made)
print(made.send(1), next(made), made.send("end"))
made = over_own()
next(made)
made.close()


class Short:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(9)


def over_short():
    return (yield from Short())


def shown():
    print("short gave", (yield from over_short()))
    yield from "ab"


print(list(shown()))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def over_stubborn():
    yield from stubborn()


made = over_stubborn()
next(made)
try:
    made.close()
except RuntimeError as error:
    print(error)


def replacing():
    try:
        yield 1
    except ValueError:
        raise TypeError("instead")


def over_replacing():
    try:
        yield from replacing()
    except TypeError as error:
        print(error, repr(error.__context__))
        yield 10


made = over_replacing()
next(made)
print(made.throw(ValueError("g")))


def expression():
    print([(yield from inner()), (yield 11)])


made = expression()
next(made)
print(made.throw(ValueError("h")), next(made), list(made))
