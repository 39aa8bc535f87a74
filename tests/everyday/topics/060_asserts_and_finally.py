def order(kind):
    try:
        print("try", end=" ")
        if kind == "raise":
            raise KeyError("k")
        if kind == "return":
            return "from try"
    except KeyError as e:
        print("except", e, end=" ")
        return "from except"
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return "end"


for k in ("ok", "raise", "return"):
    print("->", order(k))


def swallow():
    for i in range(3):
        try:
            continue
        finally:
            print("f", i, end=" ")
    try:
        return 1
    finally:
        return 2


print(swallow())
try:
    assert 1 + 1 == 3, "maths"
except AssertionError as e:
    print("assert:", e, e.args)
try:
    assert []
except AssertionError as e:
    print("empty:", repr(e))


def reraise():
    try:
        int("z")
    except ValueError as e:
        print("log", e)
        raise


try:
    reraise()
except (TypeError, ValueError) as e:
    print(type(e).__name__, e.__traceback__ is not None)
try:
    e
except NameError as err:
    print(err)
for exc in (SystemExit(2), StopIteration(5), OSError(2, "No such file"), KeyError("a", 1), Exception()):
    print(repr(exc), "|", str(exc), "|", exc.args)
print(issubclass(FileNotFoundError, OSError), IOError is OSError, TimeoutError.__mro__[1].__name__, issubclass(bool, int))
try:
    raise Exception from ValueError("cause")
except Exception as e:
    print(repr(e.__cause__))
