import copy
from collections import deque, defaultdict, Counter, OrderedDict
from dataclasses import dataclass, field
import threading
import enum
@dataclass
class P:
    x: int
    tags: list = field(default_factory=list)
class Node:
    def __init__(self, v): self.v = v; self.next = None
class Own:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
class C(enum.Enum):
    A = 1
a = [1, [2, 3], {"k": [4]}, (5, [6])]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9); a[2]["k"].append(8); a[3][1].append(7)
print(a, b, c, b[1] is a[1], c[1] is a[1])
p = P(1, ["a"]); q = copy.copy(p); r = copy.deepcopy(p); p.tags.append("b")
print(p, q, r)
n = Node(1); n.next = n; m = copy.deepcopy(n); print(m.next is m, m is not n)
print(copy.copy(Own()), copy.deepcopy([Own()]))
x = [1]; y = [x, x]; z = copy.deepcopy(y); print(z[0] is z[1], z[0] is x)
print(copy.copy(5), copy.deepcopy("a"), copy.deepcopy((1, 2)), copy.deepcopy(None), copy.copy(C.A) is C.A, copy.deepcopy(C.A) is C.A)
print(copy.deepcopy(deque([[1]], 3)), copy.deepcopy(defaultdict(list, a=[1])), copy.deepcopy(Counter("aab")), copy.copy(OrderedDict(a=1)))
print(copy.deepcopy({1, 2}), copy.deepcopy(frozenset({3})), copy.copy({1}))
try: copy.deepcopy(threading.Lock())
except TypeError as e: print(e)
try: copy.copy(threading.RLock())
except TypeError as e: print(e)
class H:
    def __init__(self): self.lock = threading.Lock()
try: copy.deepcopy(H())
except TypeError as e: print(e)
h = H(); print(copy.copy(h).lock is h.lock)
e = copy.copy(ValueError("x", 1)); print(repr(e))
print(copy.copy(print) is print, copy.deepcopy(len) is len)
