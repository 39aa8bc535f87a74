"""Properties of classes whose objects have an attribute of that name already."""

import operator


class Late:
    def read(self):
        return self.size


late = Late()
late.size = 1
late.call = lambda: "own"
Late.size = property(lambda self: 7)
Late.call = property(lambda self: lambda: "property")
print(late.size, late.read(), late.call(), getattr(late, "size"), operator.attrgetter("size")(late))
for owner in (Late,):
    setattr(owner, "size", property(lambda self: 8))
print(late.size, late.read(), hasattr(late, "size"), vars(late)["size"])
del Late.size
print(late.size)


class Filled:
    def __init__(self, **given):
        self.__dict__.update(given)

    @property
    def width(self):
        return "property"


filled = Filled(width=1, height=2)
print(filled.width, filled.height, vars(filled))
