class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x}, {self.y})"


d = {Point(1, 2): "a", Point(3, 4): "b"}
d[Point(1, 2)] = "c"
print(d, Point(3, 4) in d, len({Point(0, 0), Point(0, 0), Point(0, 1)}))
print(Point(1, 2) == (1, 2), Point(1, 2) != Point(1, 2), [Point(1, 1)].index(Point(1, 1)))


class Bad:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        print("eq asked")
        return self is other


x, y = Bad(), Bad()
s = {x: 1, y: 2}
print(len(s), s[y])


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash()}
except TypeError as e:
    print(e)
