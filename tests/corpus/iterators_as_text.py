"""The texts of iterators."""

import itertools
from fractions import Fraction

for x in (itertools.count(3), itertools.count(0, 2), itertools.count(1.5), itertools.repeat(1), itertools.repeat("a", 3)):
    print(x)
c = itertools.count(); next(c); next(c); print(c)
r = itertools.repeat(5, 2); next(r); print(r, [r])
print(str(itertools.groupby([]))[:30], str(itertools.chain())[:28], str(zip())[:14], str(itertools.tee([])[0])[:20], str(next(itertools.groupby("a"))[1])[:30])


class A:
    def __repr__(self): return "<A>"
print(itertools.repeat(A()), [itertools.repeat(A(), 2)], itertools.count(Fraction(1, 2)), itertools.count(Fraction(1, 2), Fraction(1, 3)), itertools.count(1, True), itertools.count(1, 1.0))
