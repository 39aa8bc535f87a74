from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


class Res:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("enter", self.n)
        return self

    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v)
        return t is KeyError

    def close(self):
        print("close", self.n)


with Res(1) as a, Res(2):
    print("body", a.n)
with Res(3):
    raise KeyError("swallowed")
try:
    with Res(4):
        1 / 0
except ZeroDivisionError as e:
    print("outside", e)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("b") as t, suppress(ValueError):
    print(t, int("x"))
with ExitStack() as stack:
    rs = [stack.enter_context(Res(i)) for i in (7, 8)]
    stack.callback(print, "callback")
with closing(Res(9)) as r, nullcontext(5) as five:
    print(r.n + five)


@tag("deco")
def f():
    print("in f")


f()
