"""What the programs in this folder have in common; put before each of them."""


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, o):
        return V(self.x + (o.x if isinstance(o, V) else o))

    __radd__ = __add__

    def __eq__(self, o):
        return isinstance(o, V) and self.x == o.x

    def __hash__(self):
        return 7

    def __lt__(self, o):
        return self.x < o.x

    def __repr__(self):
        return f"V({self.x})"

    def __len__(self):
        return self.x

    def __getitem__(self, i):
        if i >= self.x:
            raise IndexError(i)
        return i * 10

    def __format__(self, spec):
        return f"<{self.x}|{spec}>"


class W(V):
    def __radd__(self, o):
        return "the subclass first"


def say(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


a, b = V(1), V(2)
