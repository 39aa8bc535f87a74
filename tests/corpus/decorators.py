import functools
def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args[-1:] if f.__name__ in ("add", "hello", "stat") else len(args), kwargs)
        result = f(*args, **kwargs)
        print("result", result)
        return result
    return wrapper
def repeat(n):
    def decorate(f):
        def wrapper(*a): return [f(*a) for _ in range(n)]
        return wrapper
    return decorate
@logged
def add(a, b=2):
    "Adds."
    return a + b
@repeat(2)
@logged
def hello(name): return "hi " + name
print(add(1), add.__name__, add.__doc__, hello("bob"))
class Memo:
    def __init__(self, f): self.f, self.cache, self.hits = f, {}, 0
    def __call__(self, *args):
        if args in self.cache: self.hits += 1
        else: self.cache[args] = self.f(*args)
        return self.cache[args]
@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.hits, len(fib.cache))
def register(cls):
    registry[cls.__name__] = cls
    cls.tag = cls.__name__.lower()
    return cls
registry = {}
@register
class One:
    @logged
    def method(self, x): return x * 2
    @staticmethod
    @logged
    def stat(x): return x
    @classmethod
    def make(cls): return cls()
    @property
    @logged
    def prop(self): return 5
print(list(registry), One.tag, One().method(3), One.stat(4), One.make().tag, One().prop)
class Temperature:
    def __init__(self, c): self._c = c
    @property
    def c(self):
        "Degrees."
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self): print("gone"); del self._c
    @property
    def f(self): return self.c * 9 / 5 + 32
t = Temperature(20); t.c = 25; print(t.c, t.f); t.c += 5; print(t.c)
try: t.c = -300
except ValueError as e: print(e)
try: t.f = 1
except AttributeError as e: print(e)
del t.c
try: t.c
except AttributeError as e: print(e)
