class Base:
    """Base doc."""
    kind = "base"

    def hello(self, name="x"):
        return f"hello {name}"


class Child(Base):
    def __init__(self):
        self.a = 1
        self._b = 2


c = Child()
print(vars(c), c.__dict__ is vars(c), sorted(n for n in dir(c) if not n.startswith("__")))
print([k.__name__ for k in Child.__mro__], Child.__bases__, Base.__subclasses__())
print(getattr(c, "hello")("you"), getattr(c, "nope", None), hasattr(c, "a"))
setattr(c, "z", 26)
delattr(c, "a")
print(c.__dict__, isinstance(c, Base), issubclass(Child, (int, Base)), callable(c), callable(c.hello))
print(type(c).__name__, Child.__module__, Base.__doc__, Child.hello.__qualname__, c.hello.__self__ is c)
print(Base.hello.__defaults__, Base.hello.__code__.co_varnames, type(c.hello).__name__)
New = type("New", (Base,), {"kind": "new", "twice": lambda self, n: n * 2})
print(New().twice(4), New.kind, New)
try:
    c.missing
except AttributeError as e:
    print(e)
import inspect
print(inspect.signature(Base.hello), inspect.isclass(Base), inspect.isfunction(Base.hello))
