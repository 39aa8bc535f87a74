"""What walks has the class that CPython has for it, in messages, too."""

import collections
import itertools


def tell(look):
    try:
        print(look())
    except (TypeError, AttributeError) as error:
        print(repr(error))


tell(lambda: zip([1])[0])
tell(lambda: len(map(str, [1])))
tell(lambda: enumerate("a") + 1)
tell(lambda: iter([1])[0])
tell(lambda: len(iter({})))
tell(lambda: reversed([1]).x)
tell(lambda: itertools.chain([1])[0])
tell(lambda: len(itertools.count()))
tell(lambda: len(filter(None, [])))
tell(lambda: "a" + zip())
tell(lambda: int(map(int, "1")))
tell(lambda: [1][iter(())])
tell(lambda: zip(1))
tell(lambda: (zip.__name__, map.__name__, map, type(map), isinstance(map, type)))
tell(lambda: (type(zip()) is zip, type(map(str, [])) == map, type(enumerate("")), type(filter(None, ""))))
tell(lambda: (isinstance(zip(), map), isinstance(zip(), zip), isinstance([], (tuple, filter))))
tell(lambda: (issubclass(zip, object), isinstance(zip(), object), isinstance([], reversed)))
tell(lambda: {zip: 1, map: 2}[zip])
for walk in (
    iter([]), iter(()), iter(""), iter("\u00e9"), iter(b""), iter(range(3)), iter({}), iter({}.keys()),
    iter({}.values()), iter({}.items()), iter(set()), iter(frozenset()), reversed([]), reversed({}),
    reversed({}.values()), reversed({}.items()), iter(collections.deque()), reversed(collections.deque()),
    iter([1].pop, 1), zip(), map(str, []), filter(None, []), enumerate([]), itertools.chain(),
    itertools.islice([], 1), itertools.cycle([]), itertools.takewhile(bool, []), itertools.starmap(pow, []),
    itertools.accumulate([]), itertools.compress([], []), itertools.zip_longest(), itertools.pairwise([]),
    itertools.dropwhile(bool, []), itertools.filterfalse(bool, []), *itertools.tee([], 1),
):  # fmt: skip
    print(type(walk).__name__, type(walk).__module__, type(walk).__qualname__)
    print(type(walk), repr(walk).split(" at ")[0], isinstance(walk, type(iter([]))))
    print(list(walk))


class Walked:
    def __init__(self, made):
        self.made = made

    def __iter__(self):
        return self.made


for made in (zip("ab"), map(str, [1]), iter([3]), itertools.chain([4]), [5]):
    try:
        print(list(Walked(made)))
    except TypeError as error:
        print(error)
for kind in (zip, map, enumerate, filter, reversed):
    try:
        print(list(kind("ab", "cd")))
    except TypeError as error:
        print(error)
print(sorted(map(len, ["aa", "b"])), list(map(zip, ["ab"])) != [], callable(zip), bool(zip()))
print([list(kind("xy")) for kind in (enumerate, reversed, zip)], dict(zip("ab", [1, 2])))
