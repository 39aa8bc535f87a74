def counter(start=0):
    value = start

    def add(n=1):
        nonlocal value
        value += n
        return value

    def reset():
        nonlocal value
        value = start

    return add, reset


add, reset = counter(10)
print(add(), add(5))
reset()
print(add())
late = [lambda: i for i in range(3)]
print([f() for f in late])
bound = [lambda i=i: i for i in range(3)]
print([f() for f in bound])
total = 0


def bump():
    global total, fresh
    total += 1
    fresh = total * 2


bump()
bump()
print(total, fresh)


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "!"
            return x

        return inner

    f = middle()
    return f(), f(), x


print(outer())


def use_before():
    print(later)
    later = 1


try:
    use_before()
except UnboundLocalError as error:
    print(type(error).__name__, error)


def free():
    def get():
        return missing

    try:
        get()
    except NameError as error:
        print(error)
    missing = 1
    return get()


print(free())
try:
    print(undefined_name)
except NameError as error:
    print(error)


def deleting():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as error:
        print(error)


deleting()


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))


def memo(f):
    cache = {}

    def wrapped(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    return wrapped


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60))
