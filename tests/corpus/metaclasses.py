"""Metaclasses: calls of classes, attributes of classes, inheritance, what they say of types."""


class Counting(type):
    """Counts the instances of each of its classes."""

    made = 0

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.count = 0
        cls.seen = sorted(key for key in namespace if not key.startswith("__"))
        print("init", name, [base.__name__ for base in bases], cls.seen)

    def __call__(cls, *args, **kwargs):
        cls.count += 1
        Counting.made += 1
        made = super().__call__(*args, **kwargs)
        made.number = cls.count
        return made

    @property
    def twice(cls):
        return 2 * cls.count

    def reset(cls, to=0):
        cls.count = to
        return cls


class Point(metaclass=Counting):
    origin = 0

    def __init__(self, x, y=5):
        self.x, self.y = x, y


class Sub(Point):
    def __new__(cls, *args):
        print("new", cls.__name__)
        return super().__new__(cls)

    def area(self):
        return self.x * self.y


class Old(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = type.__call__(cls, *args)
        return Old.instances[cls]


class One(metaclass=Old):
    def __init__(self, value=None):
        self.value = value


class Other(One):
    pass


class Error(Exception, metaclass=Old):
    pass


p, q, s = Point(1), Point(2, y=3), Sub(4)
print(p.number, q.number, s.number, Point.count, Sub.count, Counting.made)
print(Point.twice, Sub.twice, Point.reset().count, Point.reset(7).count, Sub.count)
print(s.area(), s.origin, isinstance(s, Point), type(s) is Sub, type(Point) is Counting)
print(isinstance(Point, Counting), isinstance(Sub, type), isinstance(p, Counting), type(Counting))
print(issubclass(Counting, type), issubclass(Sub, Point), Counting.__name__, Point.__name__)
print(One(1) is One(2), One().value, Other(3) is One(), Other().value, sorted(c.__name__ for c in Old.instances))
print(hasattr(Point, "reset"), hasattr(p, "reset"), callable(Point), getattr(Point, "made"))
try:
    p.reset()
except AttributeError as error:
    print(error)
try:
    Point()
except TypeError as error:
    print(error)
try:
    raise Error("text")
except Error as error:
    print(repr(error), error is Error())
try:

    class Both(Point, One):
        pass

except TypeError as error:
    print(error)
print(sorted([Point, One], key=lambda cls: cls.__name__)[0].__name__, {Point: 1}[Point])
