def count(n):
    print("begin")
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    print("end")
    return "result"


g = count(3)
print(next(g))
print(g.send("hello"))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
print(next(g, "default"))


def outer():
    result = yield from count(2)
    print("inner gave", result)
    yield from "ab"
    yield from [1, 2]


print(list(outer()))


def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closed")
        raise
    finally:
        print("finally")


c = closing()
print(next(c))
c.close()
print(list(c))


def catching():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            print("caught", error)
            yield "recovered"


k = catching()
print(next(k), k.throw(ValueError("thrown in")), next(k))
try:
    k.throw(KeyError("not handled"))
except KeyError as error:
    print("out", error)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for n in fib():
    if n > 50:
        break
    print(n, end=" ")
print()
squares = (n * n for n in range(5) if n % 2)
print(next(squares), list(squares), list(squares))
print(sum(n for n in range(10)), max(len(w) for w in "a bbb cc".split()), any(x > 3 for x in [1, 2]), all(x for x in []))


def stop_inside():
    yield 1
    raise StopIteration


try:
    list(stop_inside())
except RuntimeError as error:
    print(error)


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as error:
    print(error)
pairs = ((a, b) for a in range(3) for b in range(a))
print(*pairs)


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
fresh = count(1)
try:
    fresh.send(5)
except TypeError as error:
    print(error)
print(type(fresh).__name__)
a, b, *rest = (x for x in range(5))
print(a, b, rest, dict((x, x * x) for x in range(3)), 3 in (x for x in range(5)))
