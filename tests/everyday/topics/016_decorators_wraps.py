import functools


def repeat(times):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **k):
            return [f(*a, **k) for _ in range(times)]
        return inner
    return deco


def log(f):
    @functools.wraps(f)
    def inner(*a, **k):
        args = ", ".join([repr(x) for x in a] + [f"{n}={v!r}" for n, v in k.items()])
        print(f"-> {f.__name__}({args})")
        return f(*a, **k)
    return inner


@log
@repeat(times=2)
def greet(name, sign="!"):
    """Greet."""
    return f"hi {name}{sign}"


print(greet("Bo", sign="?"), greet.__name__, greet.__doc__, greet.__wrapped__.__wrapped__("x"))


class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@CountCalls
def add(a, b):
    return a + b


print(add(1, 2), add(3, 4), add.n, add.__name__)


class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9

    @staticmethod
    def zero():
        return Temp(0)

    @classmethod
    def boil(cls):
        return cls(100)


t = Temp.boil()
t.f = 50
print(t._c, Temp.zero().f, functools.reduce(lambda f, g: lambda x: g(f(x)), [str, len])(12345))
