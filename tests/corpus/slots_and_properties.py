"""Slots with private names, and properties without a getter, a setter or a deleter."""


class Halves:
    x = property(None, lambda self, value: None)

    @property
    def y(self):
        return 1


class Below(Halves):
    @property
    def x(self):
        return super().x


def inside():
    class Nested:
        x = property(None)

        @property
        def y(self):
            return 1

    return Nested


for cls in (Halves, Below, inside()):
    made = cls()
    for use in (lambda: made.x, lambda: setattr(made, "y", 2), lambda: delattr(made, "y")):
        try:
            print(use())
        except AttributeError as error:
            print(error)


class Slotted:
    __slots__ = ("__secret", "plain")

    def __init__(self):
        self.__secret = 1
        self.plain = 2

    def told(self):
        return self.__secret


class _Listed:
    __slots__ = ["__secret"]

    def __init__(self):
        self.__secret = 3


class Roomy:
    __slots__ = ("a", "__dict__")


class Narrow(Slotted):
    __slots__ = ()


listed, roomy, narrow = _Listed(), Roomy(), Narrow()
roomy.b = 4
print(Slotted().told(), listed._Listed__secret, roomy.b, narrow.told())
for made in (Slotted(), listed, narrow):
    try:
        made.other = 5
    except AttributeError as error:
        print(error)
