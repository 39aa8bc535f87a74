class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(obj, self.name, value)


class Item:
    price = Positive()
    count = Positive()
    __slots__ = ("_price", "_count")

    def __init__(self, price, count):
        self.price, self.count = price, count


i = Item(3, 4)
i.price += 2
print(i.price * i.count, type(Item.price).__name__, hasattr(i, "__dict__"))
for bad in (lambda: Item(0, 1), lambda: setattr(i, "other", 1), lambda: Item(1, 2)._nothing):
    try:
        bad()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)


class Dyn:
    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: name[4:]
        raise AttributeError(name)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)

    def __getitem__(self, key):
        return key

    def __len__(self):
        return 0

    def __contains__(self, x):
        return x == 42

    def __init_subclass__(cls, tag=None):
        cls.tag = tag


class Sub(Dyn, tag="t"):
    pass


d = Sub()
d.x = 5
print(d.x, d.get_name(), hasattr(d, "foo"), d[1:2, ...], bool(d), 42 in d, Sub.tag)
