from enum import Enum, Flag, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    def hi(self):
        return f"hi {self.name}"


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(
    Color.RED,
    repr(Color.GREEN),
    Color(1),
    Color["GREEN"],
    list(Color),
    Color.CRIMSON.hi(),
    {Color.RED: 1},
)
print(
    Level.LOW,
    [Level.HIGH],
    Level.LOW + 1,
    sorted([Level.HIGH, Level.LOW]),
    f"{Level.LOW:>3}",
    3 < Level.HIGH,
)
print(
    F.R | F.X, repr(~F.R), F.R in F.RW, list(F), bool(F.R & F.W), F(0), (F.R | F.X) is (F.X | F.R)
)
for call in (
    lambda: Color(9),
    lambda: Color["Z"],
    lambda: Color.RED < Color.GREEN,
    lambda: unique(Color),
    lambda: F(8),
):
    say(call)
