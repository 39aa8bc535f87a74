def inner():
    got = yield 1
    print("got", got)
    return 5


def outer():
    result = yield from inner()
    print("result", result)


it = inner()
print(next(it), list(outer()))
say(lambda: it.send(4))
