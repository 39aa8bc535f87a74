import types, collections
d = {"a": 1}
m = types.MappingProxyType(d)
print(m, repr(m), m == d, m != {"b": 1}, "a" in m, len(m), list(m), dict(m), {**m}, m | {"z": 2}, m.get("q", 5), sorted(m.items()), list(m.keys()), list(m.values()), bool(m))
d["b"] = 2
print(dict(m), [k for k in m], m.copy())
for op in (lambda: m.__setitem__("a", 1), lambda: hash(m), lambda: m["zz"], lambda: setattr(m, "x", 1)):
    try: op()
    except (AttributeError, TypeError, KeyError) as e: print(type(e).__name__)
try: m["a"] = 3
except TypeError as e: print(e)
e = {}; e.update(m); print(e, collections.Counter(m), list(reversed(m)))
class C: x = 1
print(type(C.__dict__).__name__, C.__dict__["x"], "x" in C.__dict__, dict(vars(C))["x"])
f = lambda **k: k
print(f(**m))
