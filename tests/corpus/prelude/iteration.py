class Counting:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class Bad:
    def __iter__(self):
        return 3


x, *y = V(4)
print(list(Counting()), [*Counting()], tuple(Counting()), 2 in Counting(), max(Counting()), x, y)


def taken():
    p, q = V(3)


for call in (taken, lambda: iter(Bad()), lambda: list(Bad()), lambda: next(a)):
    say(call)
print(list(iter(iter([1, 2, 0]).__next__, 0)), next(iter(()), "none"))
