from enum import Enum, Flag, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color(2), Color["RED"], Color.CRIMSON is Color.RED, Color.RED.pretty)
print(list(Color), len(Color), Color.default().value, Color.RED in Color, list(Color.__members__))


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), f"{Level.LOW}")


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, Perm.W in p, Perm.RW & Perm.R, bool(Perm.R & Perm.W), p.value, ~Perm.R)


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def __str__(self):
        return f"planet {self.name}"


print(Planet.MARS, Planet.EARTH.mass, {Color.RED: "r"}[Color.RED])
for bad in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
