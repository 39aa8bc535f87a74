def countdown(n):
    while n:
        got = yield n
        if got is not None:
            n = got
        n -= 1
    return "lift off"


def outer():
    result = yield from countdown(2)
    print("inner said", result)
    yield "end"


print(list(outer()))
g = countdown(10)
print(next(g), next(g), g.send(4), next(g))
g.close()
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)


def careful():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("cleanup")


c = careful()
print(next(c), c.throw(ValueError("boom")))
print(list(c))
squares = (x * x for x in range(5) if x % 2)
print(sum(squares), list(squares), max((len(w) for w in "a bcd ef".split()), default=0))


def flatten(x):
    for e in x:
        if isinstance(e, list):
            yield from flatten(e)
        else:
            yield e


print(list(flatten([1, [2, [3, []], 4]])), next(iter([]), "none"))
