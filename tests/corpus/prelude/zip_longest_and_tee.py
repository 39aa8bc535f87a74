import itertools
z = itertools.zip_longest
print(list(z()), list(z([1, 2], "a", fillvalue=0)), list(z([], [])), list(z([1])))
def g():
    yield 1; yield 2
it = z(g(), [5], (x for x in "abc")); print(next(it), list(it), next(it, "end"))
class I:
    n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration
        return s.n
print(list(z(I(), "ab")), list(z("ab", I())))
a, b = itertools.tee(I()); print(next(a), list(zip(a, b)), list(b))
a, b = itertools.tee(g()); print(list(map(lambda p: p, z(a, b))))
def bad(): yield 1; raise ValueError("x")
a, b = itertools.tee(bad()); print(next(a))
try: next(a)
except ValueError: print("bad")
print(next(b))
try: print(next(b, "over"))
except ValueError: print("bad2")
try: itertools.tee(5)
except TypeError as e: print(e)
try: z(5)
except TypeError as e: print(e)
