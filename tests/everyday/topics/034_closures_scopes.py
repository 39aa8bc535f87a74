def counter(start=0):
    n = start

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return inc, get


inc, get = counter(5)
inc()
inc(10)
print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
x = "global"


def outer():
    x = "outer"

    class C:
        y = x
        x = "class"

        def m(self):
            return x
    return C.y, C.x, C().m()


print(outer())


def broken():
    print(x)
    x = 1


try:
    broken()
except UnboundLocalError as e:
    print(e)


def unset():
    def inner():
        return z
    if False:
        z = 1
    return inner()


try:
    unset()
except NameError as e:
    print(type(e).__name__, e)


def g():
    global made
    made = [k for k in locals()]


g()
print(made, "made" in globals(), callable(globals()["g"]), [j for j in range(2)])
