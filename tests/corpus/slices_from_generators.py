"""Slices that get the items of a generator."""

l = [1, 2, 3, 4, 5]
def g(n):
    for i in range(n):
        l.append(9)
        yield i
l[:] = g(2); print(l)
l[3:1] = g(1); print(l)
l[-2:] = g(1); print(l)
l = [1, 2, 3, 4, 5, 6]
l[::2] = (x for x in [7, 8, 9]); print(l)
l[::-2] = (x for x in [1, 2, 3]); print(l)
l[::-1] = (x for x in range(6)); print(l)
try: l[::2] = (x for x in [7, 8]); print(l)
except ValueError as e: print(e)
l[4::-1] = (x for x in range(5)); print(l)
l[1:100] = (x for x in range(2)); print(l)
class L(list): pass
l = L([1, 2, 3])
def h():
    yield 4
    l.append(5)
l[1:] = h(); print(l)
