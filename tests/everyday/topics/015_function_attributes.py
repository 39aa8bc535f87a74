def counted(f):
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)
    wrapper.calls = 0
    return wrapper


@counted
def square(x):
    return x * x


print([square(i) for i in range(4)], square.calls, square.__name__)


def config():
    pass


config.debug = True
print(config.__dict__, config.debug)


def append(x, to=[]):
    to.append(x)
    return to


append(1)
print(append(2), append.__defaults__)


def annotated(a: int, *, b: str = "x") -> bool:
    """Say something."""


print(annotated.__annotations__, annotated.__kwdefaults__, annotated.__doc__)
print((lambda x, y=2: x).__name__, annotated.__code__.co_argcount, annotated.__code__.co_kwonlyargcount)
