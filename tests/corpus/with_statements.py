class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("c"),
    Manager("d", True) as d,
):
    raise ValueError("swallowed by d")


def leave():
    with Manager("returning"):
        return "value"


print(leave())
for i in range(3):
    with Manager(i):
        if i == 0:
            continue
        break
try:
    with Manager("outer"), Manager("inner"):
        1 / 0
except ZeroDivisionError as error:
    print(error)


class NoExit:
    def __enter__(self):
        return 1


for thing in (NoExit(), 5):
    try:
        with thing:
            print("never")
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class FailingExit(Manager):
    def __exit__(self, kind, value, trace):
        raise KeyError("from exit")


try:
    with FailingExit("f"):
        raise ValueError("lost")
except KeyError as error:
    print(repr(error), repr(error.__context__))


class FailingEnter(Manager):
    def __enter__(self):
        raise OSError("cannot enter")


try:
    with Manager("first"), FailingEnter("second"):
        print("never")
except OSError as error:
    print(error)
with Manager("list") as [x, y, z, w]:
    print(x, y, z, w)
