def trace(f, *args):
    try:
        print("value", f(*args))
    except Exception as error:
        print(type(error).__name__, error)


def flow(n):
    try:
        print("try", n)
        if n == 1:
            return "returned"
        if n == 2:
            raise ValueError("two")
        if n == 3:
            raise KeyError("three")
        if n == 4:
            return 1 / 0
    except ValueError as error:
        print("except", error)
        return "handled"
    except (KeyError, IndexError):
        print("key")
        raise
    else:
        print("else")
    finally:
        print("finally")
    return "end"


for n in range(5):
    trace(flow, n)


def override():
    try:
        return 1
    finally:
        return 2


def swallow():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue
            break
    return "swallowed"


print(override(), swallow())
try:
    try:
        raise ValueError("inner")
    except ValueError as error:
        raise RuntimeError("outer") from error
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__context__ is error.__cause__)
try:
    try:
        [][1]
    except IndexError:
        {}["k"]
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__cause__)
try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args, str(error) == "")
try:
    raise ValueError("a", 2)
except Exception as error:
    print(error, repr(error))
try:
    raise 5
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    assert 1 == 2, "one is not two"
except AssertionError as error:
    print(error)
try:
    assert []
except AssertionError as error:
    print(repr(error))
try:
    error
except NameError as e:
    print(e)
for f in (
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1.0 / 0,
    lambda: 2.0 % 0,
    lambda: 0 ** -1,
    lambda: [1][5],
    lambda: (1,)[5],
    lambda: "a"[5],
    lambda: {}["missing"],
    lambda: {}[1],
    lambda: int("x"),
    lambda: int("1.5"),
    lambda: float("abc"),
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: [] + (),
    lambda: None + 1,
    lambda: "a" * "b",
    lambda: -"a",
    lambda: 1 < "a",
    lambda: [] < {},
    lambda: len(5),
    lambda: iter(5),
    lambda: [x for x in 5],
    lambda: 5 in 5,
    lambda: {[]: 1},
    lambda: {1, {}},
    lambda: [1].index(3),
    lambda: [].pop(),
    lambda: {}.popitem(),
    lambda: set().pop(),
    lambda: [1].remove(2),
    lambda: "abc".index("z"),
    lambda: next(iter([])),
    lambda: max([]),
    lambda: chr(-1),
    lambda: ord("ab"),
    lambda: "%d" % "x",
    lambda: "{}".format(),
    lambda: "{x}".format(),
    lambda: int([]),
    lambda: [1, 2, 3]["a"],
    lambda: "abc"["a"],
    lambda: range(1, 2, 0),
    lambda: sorted([1, "a"]),
    lambda: sum(["a"]),
    lambda: isinstance(1, 5),
    lambda: abs("a"),
    lambda: round("a"),
    lambda: (a for a in []).send(1),
    lambda: [] @ [],
    lambda: bytes([300]),
    lambda: b"a" + "a",
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
    lambda: zip(1),
    lambda: "a".join([1]),
    lambda: [].append(),
    lambda: pow(2, -1, 4),
    lambda: divmod(1, 0),
    lambda: setattr(5, "x", 1),
):
    trace(f)


def unpack():
    a, b = 1, 2, 3


def unpack_few():
    a, b, c = [1]


def unpack_star():
    a, *b, c = [1]


def unpack_none():
    a, b = None


for f in (unpack, unpack_few, unpack_star, unpack_none):
    trace(f)


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as error:
    print("RecursionError", str(error)[:32])


class Custom(Exception):
    def __str__(self):
        return "custom text"


try:
    raise Custom(1, 2)
except Custom as error:
    print(error, error.args, repr(error))
e = ValueError("noted")
print(e.with_traceback(None) is e, isinstance(e, Exception), e == ValueError("noted"))


def catch(wanted, *more):
    try:
        try:
            raise ValueError("v")
        except wanted:
            return "caught"
        except more:
            return "caught by the second"
    except Exception as error:
        return repr(error)


for wanted in (ValueError, (), 5, (ValueError, 5), (KeyError, (ValueError,)), (ValueError, (KeyError,))):
    print(catch(wanted), catch((ValueError, KeyError), wanted), catch(KeyError, ValueError))
raise Custom
