import abc
import threading


class Singleton(type):
    _instances = {}
    _lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Database(metaclass=Singleton):
    def __init__(self, url="none"):
        self.url = url


class Cache(metaclass=Singleton):
    """Another one."""


print(Database("a") is Database("b"), Database().url, Cache() is Cache(), Cache() is Database())
print(type(Database).__name__, isinstance(Database, Singleton), type(Database) is Singleton)
print(issubclass(Singleton, type), type(Singleton), Singleton.__mro__, len(Singleton._instances))


class Registry(type):
    plugins = []

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.plugins.append(name)

    def make(cls, *args):
        return cls(*args)

    @property
    def count(cls):
        return len(cls.plugins)

    @classmethod
    def known(mcs):
        return mcs.__name__, mcs.plugins


class Base(metaclass=Registry):
    pass


class First(Base):
    def __init__(self, n=0):
        self.n = n


print(Registry.plugins, First.make(3).n, First.count, Base.known(), First.__name__)
try:
    print(First().make)
except AttributeError as error:
    print(error)
try:
    print(First.nothing)
except AttributeError as error:
    print(error)


class Tagged(type):
    def __new__(mcs, name, bases, namespace, tag="", **kwargs):
        namespace["tag"] = tag or name.lower()
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.made = sorted(kwargs)

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter([1, 2])

    def __getitem__(cls, key):
        return key

    def __contains__(cls, key):
        return key == 1

    def __repr__(cls):
        return f"<{cls.__name__}>"

    def __add__(cls, other):
        return f"{cls.__name__}+{other.__name__}"

    def __eq__(cls, other):
        return isinstance(other, Tagged) and cls.tag == other.tag

    def __hash__(cls):
        return hash(cls.tag)

    def __bool__(cls):
        return False

    def __setattr__(cls, name, value):
        print("set", name)
        super().__setattr__(name, value)


class Q(metaclass=Tagged):
    def me(self):
        return __class__.tag


class R(Q, tag="r", extra=1):
    def me(self):
        return super().me(), self.tag


print(Q.tag, R.tag, R.made, len(Q), list(Q), Q[4], 1 in Q, 2 in Q, Q, [R], f"{Q}", Q + R, bool(Q))
print(R().me(), Q == R, Q != R, {Q: 1, R: 2}[R], R.__qualname__, R.__module__, R.__bases__)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


class Both(abc.ABCMeta):
    def __call__(cls, *args):
        print("calling", cls.__name__)
        return super().__call__(*args)


class Square(Shape, metaclass=Both):
    def area(self):
        return 4


print(Square().area(), type(Square).__name__, type(Shape).__name__)
try:
    Shape()
except TypeError as error:
    print("TypeError", str(error)[:20])
try:

    class Conflict(Database, Base):
        pass

except TypeError as error:
    print(error)


class Plugin:
    known = []

    def __init_subclass__(cls, /, level=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.level = level
        Plugin.known.append(cls.__name__)


class Low(Plugin):
    pass


class High(Low, level=5):
    pass


print(Plugin.known, Low.level, High.level)
try:

    class Bad(metaclass=type, wrong=1):
        pass

except TypeError as error:
    print(error)


class Typed:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Typed[int], Typed["a"])
