class Single:
    _it = None

    def __new__(cls, *args):
        if cls._it is None:
            cls._it = super().__new__(cls)
            print("made")
        return cls._it

    def __init__(self, x=0):
        self.x = x


a, b = Single(1), Single(2)
print(a is b, a.x)


class Meta(type):
    cache = {}

    def __call__(cls, *args, **kwargs):
        if cls not in Meta.cache:
            Meta.cache[cls] = super().__call__(*args, **kwargs)
        return Meta.cache[cls]


class Log(metaclass=Meta):
    def __init__(self, level):
        self.level = level


print(Log("info") is Log("debug"), Log("x").level, type(Log).__name__)


def singleton(cls):
    made = {}

    def get(*a):
        if cls not in made:
            made[cls] = cls(*a)
        return made[cls]
    return get


@singleton
class Db:
    pass


class Borg:
    _shared = {}

    def __init__(self):
        self.__dict__ = self._shared


p, q = Borg(), Borg()
p.name = "seven"
print(Db() is Db(), q.name, p is q)
