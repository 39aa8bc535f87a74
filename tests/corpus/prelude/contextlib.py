from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def within(n):
    print("in", n)
    try:
        yield n * 2
    except ValueError as error:
        print("caught", error)
    finally:
        print("out")


with within(2) as v, nullcontext(5) as five, suppress(KeyError):
    print(v, five, {}[1])
with ExitStack() as stack:
    stack.enter_context(within(3))
    stack.callback(print, "called", 1)
    raise ValueError("inside")


@contextmanager
def twice():
    yield
    yield


def fails():
    with within(4):
        raise KeyError("y")


def too_long():
    with twice():
        pass


say(fails)
say(too_long)
