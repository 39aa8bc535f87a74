from enum import Enum, Flag, IntEnum, auto, unique
class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = "b"
    ALIAS = 1
    def nice(self): return self.name.title()
    @property
    def twice(self): return self.value * 2
print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(2), Colour["BLUE"], Colour.ALIAS, Colour.ALIAS is Colour.RED, list(Colour), len(Colour), Colour.GREEN.nice(), Colour.GREEN.twice)
print(Colour.RED == 1, Colour.RED == Colour.RED, Colour.RED in Colour, {Colour.RED: "r"}[Colour.RED], [c.name for c in Colour], f"{Colour.RED} {Colour.RED!r}", str(Colour.BLUE), type(Colour.RED).__name__)
class State(Enum):
    NEW = auto()
    RUN = auto()
    DONE = auto()
print([s.value for s in State], State.NEW, State(3).name, [s for s in State if s is not State.RUN])
class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Level.LOW < Level.HIGH, Level.LOW + 1, Level.HIGH == 10, sorted([Level.HIGH, Level.LOW]), Level(10), repr(Level.LOW), str(Level.LOW), f"{Level.LOW}", int(Level.HIGH), max(Level), [0, 5][Level.LOW], isinstance(Level.LOW, int))
class Perm(Flag):
    R = 4
    W = 2
    X = 1
p = Perm.R | Perm.W; print(p, Perm.R in p, Perm.X in p, p & Perm.R, bool(p & Perm.X), p.value, Perm(7), p ^ Perm.R, repr(Perm.R), Perm(0), list(p))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @classmethod
    def heaviest(cls): return max(cls, key=lambda q: q.mass)
print(Planet.EARTH.mass, Planet.MARS.value, Planet.heaviest(), Planet((0.64, 3.39)))
for bad in (lambda: Colour(99), lambda: Colour["NOPE"], lambda: Colour.NOPE, lambda: Colour.RED < Colour.GREEN, lambda: Level(5)):
    try: print(bad())
    except Exception as error: print(type(error).__name__, error)
try: Colour.RED = 5
except AttributeError as error: print(error)
try: Colour.RED.value = 5
except AttributeError as error: print(error)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as error: print(error)
match State.RUN:
    case State.NEW: print("new")
    case State.RUN: print("run")
print(Level.HIGH.bit_length(), Level.HIGH.real, issubclass(Level, int), issubclass(Colour, int))
match Level.HIGH:
    case int(): print("an int")
Level.note = "not a member"
print(Level.note, [level.name for level in Level])
