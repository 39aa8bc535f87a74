class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Sub(Point):
    pass


LIMIT = 99


class Colour:
    RED = "red"


def kind(value):
    match value:
        case 0 | 1:
            return "small"
        case -1:
            return "minus"
        case True:
            return "never"
        case 3.5:
            return "float"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case Colour.RED:
            return "red"
        case None:
            return "none"
        case str():
            return "string"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"one and {rest}"
        case (x, y) if x == y:
            return "twins"
        case [x, [y, z]]:
            return f"nested {x} {y} {z}"
        case [_, _, *_]:
            return "two or more"
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": other, **rest}:
            return f"{other} {rest}"
        case {}:
            return "mapping"
        case Sub(x=0):
            return "sub at zero"
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on axis {x}"
        case Point(x=a, y=b) if a > b:
            return f"below {a} {b}"
        case int(n) if n > LIMIT:
            return f"big {n}"
        case int() | float():
            return "number"
        case _:
            return "other"


for value in (
    0, 1, -1, True, 3.5, "a", "b", "red", None, "text", [], [7], [1, 2, 3], (4, 4), [1, (2, 3)], [5, [6, 7]],
    [2, 3, 4], {"kind": "circle", "r": 2}, {"kind": "box", "w": 1}, {}, Sub(0, 1), Point(0, 0), Point(3, 0),
    Point(3, 2), Point(2, 3), 100, 50, 2.5, object, {1, 2}, range(3), b"ab",
):
    print(kind(value))


def nothing(value):
    match value:
        case 1:
            return "one"
    return "fell out"


print(nothing(1), nothing(2))


def command(text):
    match text.split():
        case ["go", ("north" | "south") as direction]:
            return direction
        case ["take", item, *others]:
            return item, others
        case []:
            return "silence"
        case other:
            return other


print(command("go north"), command("take a b c"), command(""), command("go up"))
match 1, 2:
    case a, b:
        print(a + b)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
