class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i


class Tree:
    def __init__(self, v, left=None, right=None):
        self.v, self.left, self.right = v, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right

    def __reversed__(self):
        yield "rev"

    def __length_hint__(self):
        return 3


c = Countdown(3)
print(list(c), list(c), 2 in Countdown(3), sum(Countdown(4)), *Countdown(2))
print(list(Seq()), 4 in Seq(), [*reversed([1, 2])], dict(enumerate(Seq())))
t = Tree(2, Tree(1), Tree(3))
print(list(t), list(reversed(t)), sorted(t, key=lambda x: -x), min(t), tuple(map(str, t)))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(it), next(it, "done"))
print(list(iter(lambda c=[3]: c.append(c.pop() - 1) or c[0], 0)))
print(all([]), any([]), list(filter(None, [0, 1, "", "a"])), list(map(lambda a, b: a * b, [1, 2], [3, 4, 5])))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
try:
    iter(5)
except TypeError as e:
    print(e)
for i in range(3):
    if i == 5:
        break
else:
    print("no break", i)
