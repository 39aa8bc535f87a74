"""Keys that go and come while a walk is under way."""

d = {1: 1, 2: 2}
it = iter(d.items())
print(next(it))
d.pop(1)
d[1] = 5
try:
    print(list(it))
except RuntimeError as e: print(e)
d = {1: 1, 2: 2}
it = iter(d.items())
d.pop(1)
d[1] = 5
print(list(it))
d = {1: 1, 2: 2}
it = iter(d.items())
d.pop(1)
d[1] = 5
print(next(it), next(it))
try:
    print(list(it))
except RuntimeError as e: print(e)
d = {1: 1, 2: 2, 3: 3}
it = iter(d)
print(next(it), next(it))
del d[1]; d[4] = 4
try: print(next(it)); print(next(it))
except RuntimeError as e: print(e)
d = {1: 1, 2: 2, 3: 3}
it = reversed(d)
print(next(it), next(it))
del d[3]; d[4] = 4
try: print(next(it)); print(next(it))
except RuntimeError as e: print(e)
except StopIteration: print('stop')
d = {1: 1, 2: 2, 3: 3}
it = iter(d)
print(next(it))
del d[3]; d[3] = 3
del d[2]; d[2] = 3
try: print(list(it))
except RuntimeError as e: print(e)
d = {1: 1, 2: 2, 3: 3}
it = reversed(d.items())
print(next(it))
del d[2]; d[2] = 3
try: print(list(it))
except RuntimeError as e: print(e)
d = dict.fromkeys(range(100))
it = iter(d)
del d[5]; d[5] = 1
print(list(it))
d = dict.fromkeys(range(100))
it = iter(d)
next(it)
v = d.pop(0); d[0] = v
try: 
    for x in it: pass
except RuntimeError as e: print(e)
print(list(zip(d, d)))
d = {'a': 1}
for k in d:
    d.pop(k); d['b'] = 1
    break
d = {'a': 1, 'b': 2}
it = iter(d)
d.pop('a'); d['c'] = 1
try: print(list(it))
except RuntimeError as e: print(e)
class O: pass
o = O(); o.a = 1; o.b = 2
for k in vars(o): 
    del o.a; o.a = 3; break
print(vars(o))
