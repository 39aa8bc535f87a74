from collections import defaultdict, OrderedDict, deque, Counter
class L(list):
    def push(self, x): self.append(x)
    def total(self): return sum(self)
l = L([1,2]); l.push(3); print(l, len(l), l.total(), l[0], isinstance(l, list), l + [4], l[1:], [0] + l, l * 2)
l += [9]; l.sort(reverse=True); print(l, type(l).__name__, sorted(l), list(l), tuple(l), set(l), l.pop(), l.index(3), 3 in l, bool(L()), l == [9, 3, 2], [9,3,2,1] == l, l < [10])
a, *b = l; print(a, b, *l, max(l), [x for x in l], list(zip(l, l)), list(enumerate(l)), list(reversed(l)))
del l[0]; l[0] = 7; l.extend(L([5])); l.insert(0, 1); print(l, l.copy(), type(l.copy()).__name__, ",".join(L(["a","b"])))
class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.name = "s"
    def append(self, x):
        print("append", x); super().append(x)
    def __getitem__(self, i):
        return list.__getitem__(self, i) * 10
s = Stack(1, 2); s.append(3); print(s, s[0], s.name, len(s)); list.append(s, 4); print(s)
class D(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
    def __setattr__(self, n, v): self[n] = v
    def __missing__(self, k): return "m" + k
d = D(a=1); d.b = 2; print(d, d.a, d["zz"], sorted(d.items()), isinstance(d, dict), d.get("q"), "a" in d, len(d), list(d), dict(d), {**d}, d.keys(), d == {"a": 1, "b": 2})
for k, v in d.items(): print(k, v)
print(d.pop("a"), d.setdefault("c", 3), d | {"z": 1}, type(d | {}).__name__, d.copy()); d.update(x=1); del d["x"]; print(d)
def kw(**k): return k
print(kw(**d), dict.fromkeys([1]), D([("p", 1)]), D({"q": 2}), D(d))
class S(set):
    def add(self, x): super().add(x * 2)
s = S(); s.add(2); print(s, 4 in s, s | {1}, s & {4}, s - {4}, len(s), s == {4}, sorted(s), {4} == s, S(), s.union([1]), s <= {4, 5})
class Dq(deque):
    def push(self, x): self.appendleft(x)
q = Dq([1], maxlen=3); q.push(0); print(q, q.pop(), q.maxlen, len(q), q[0], type(q.copy()).__name__)
class DD(defaultdict):
    def __missing__(self, k): self[k] = v = k * 2; return v
dd = DD(); print(dd[2], dd)
class D2(defaultdict): pass
d2 = D2(list); d2["a"].append(1); print(d2, d2.default_factory)
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k):
        v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        if len(self) > self.n: self.popitem(last=False)
r = LRU(2); r[1] = 1; r[2] = 2; r[1]; r[3] = 3; print(list(r), r, r.popitem(), OrderedDict(r))
class C(Counter):
    def top(self): return self.most_common(1)[0]
c = C("abca"); print(c.top(), c["zz"], c, c + Counter("a"), c.total())
c["q"] += 1; print(sorted(c))
class Grid(list):
    def __init__(self, w, h): super().__init__([[0] * w for _ in range(h)])
    def __repr__(self): return f"Grid({len(self)})"
g = Grid(2, 2); g[0][1] = 5; print(g, list(g), g[0])
class NoInit(list):
    def __init__(self): self.k = 1
n = NoInit(); n.append(3); print(n, n.k, NoInit.__mro__, NoInit.__bases__)
class Hist(dict):
    def __setitem__(self, k, v):
        print("set", k); super().__setitem__(k, v)
    def __iter__(self):
        return iter(["own"])
h = Hist(a=1); h["b"] = 2; h.update(c=3); print(h, list(h), sorted(h.keys()))
try: D()["x"].y
except AttributeError as e: print(e)
try: hash(L())
except TypeError as e: print(e)
try: [1] + d
except TypeError as e: print(e)
