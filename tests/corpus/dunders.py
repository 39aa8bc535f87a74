class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(self.x + other.x, self.y + other.y)
        return NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, n):
        return Vector(self.x * n, self.y * n)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __contains__(self, value):
        return value in (self.x, self.y)

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __call__(self, *args):
        return ("called", args)

    def __format__(self, spec):
        return f"<{self.x:{spec}}|{self.y:{spec}}>"

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v - w, v * 3, 3 * v, -v, abs(w), v @ w)
print(sum([v, w]), v == Vector(1, 2), v != w, v == 1, v in [w, Vector(1, 2)])
print(hash(v) == hash((1, 2)), hash(v) == hash(Vector(1, 2)))
print(list(v), tuple(w), v[0], v[-1], v[:], len(v), 2 in v, 7 in v)
print(v < w, v > w, sorted([w, v]), max(v, w), bool(Vector(0, 0)), not v)
print(v(1, 2), f"{v:03}", f"{v}", format(w, ">4"))
v += w
print(v)
x, y = v
print(x, y, *v)
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v <= w, lambda: v / 2, lambda: v[5], lambda: ~v):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class Box:
    def __init__(self):
        self.items = {}

    def __setitem__(self, key, value):
        print("set", key, value)
        self.items[key] = value

    def __getitem__(self, key):
        return self.items[key]

    def __delitem__(self, key):
        del self.items[key]

    def __getattr__(self, name):
        if name.startswith("x"):
            return name * 2
        raise AttributeError(f"no {name}")

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, error, trace):
        print("exit", kind and kind.__name__, error)
        return kind is KeyError


box = Box()
box["a"] = 1
box["a"] += 5
print(box["a"], box.xy)
del box["a"]
with box as same:
    print(same is box)
    box["gone"]
print("after")
try:
    with box:
        raise ValueError("through")
except ValueError as error:
    print("caught", error)
try:
    box.other
except AttributeError as error:
    print(error)


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * i


print(list(Seq()), 4 in Seq(), [a for a in Seq()])


class Number:
    def __index__(self):
        return 3

    def __int__(self):
        return 4

    def __float__(self):
        return 4.5

    def __str__(self):
        return "num"


print(int(Number()), float(Number()), str(Number()), bool(Number()))


class Bad:
    def __repr__(self):
        return 5

    def __len__(self):
        return -1

    def __bool__(self):
        return 3

    def __eq__(self, other):
        return True


for bad in (lambda: repr(Bad()), lambda: len(Bad()), lambda: bool(Bad()), lambda: hash(Bad()), lambda: {Bad(): 1}):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    asked = 0

    def __index__(self):
        Index.asked += 1
        return 3


class Turned:
    def __complex__(self):
        return 1j


class Wrong:
    def __float__(self):
        return 1

    def __complex__(self):
        return 1


print(complex(Index()), complex(1, Index()), complex(Index(), 2), complex(1, Number()))
print(complex(Turned(), Number()), complex(1j, Index()), complex(imag=Number()), Index.asked)
for part in (lambda: complex(Wrong()), lambda: complex(1, Wrong()), lambda: float(Wrong())):
    try:
        part()
    except TypeError as error:
        print(error)
