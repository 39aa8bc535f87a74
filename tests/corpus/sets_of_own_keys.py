"""Sets of keys that the program hashes and compares: every method, with a generator, too."""
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f"k{self.n}"
def gen():
    yield Key(2)
    yield Key(3)
def told(s): return type(s).__name__, sorted(k.n for k in s)
for kind in (set, frozenset):
    a, b = kind([Key(1), Key(2)]), kind([Key(2), Key(4)])
    print(told(a), told(a | b), told(a & b), told(a - b), told(a ^ b))
    print(told(a.union(gen(), b)), told(a.intersection(gen())), told(a.difference(gen())), told(a.symmetric_difference(gen())))
    print(a.issubset([Key(1), Key(2), Key(5)]), a.issuperset([Key(1)]), a.isdisjoint(gen()), a.isdisjoint([Key(9)]))
    print(a == kind([Key(2), Key(1)]), a != b, a <= b, a < kind([Key(1), Key(2), Key(3)]), Key(1) in a, Key(7) in a)
    print(a.union(), told(a.copy()))
s = {Key(1), Key(2)}
s.update(gen(), [Key(7)])
print(told(s))
s.difference_update([Key(7)], gen()); print(told(s))
s.symmetric_difference_update([Key(1), Key(8)]); print(told(s))
s.add(Key(8)); s.add(Key(9)); s.discard(Key(42)); s.discard(Key(8)); print(told(s))
s |= {Key(1)}; s &= {Key(1), Key(9)}; print(told(s))
s -= {Key(9)}; s ^= {Key(3)}; print(told(s))
try: s.remove(Key(77))
except KeyError as e: print("no", e)
s.intersection_update(gen()); print(told(s))
s.remove(Key(3)); print(told(s), len(s))
