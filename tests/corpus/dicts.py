d = {"a": 1, "b": 2}
d["c"] = 3; d.update({"d": 4}, e=5); d.update([("f", 6)]); d |= {"g": 7}
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), d.pop("a"), d.pop("zz", None), d.popitem(), d.setdefault("b", 9), d.setdefault("h", []), d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), "b" in d, "zz" not in d, d.keys() & {"b", "q"}, d.keys() - {"b"} == {"c", "d", "e", "f", "h"}, d.items() == dict(d).items(), list(reversed(d)))
print(d.keys(), d.values(), d.items(), {}.keys(), dict(a=1, b=2), dict([(1, 2)]), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**d, "x": 1} | {"b": 0})
del d["b"]; e = d.copy(); d.clear(); print(d, e, bool(d), bool(e), d == {}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: "a"} == {1.0: "a"}, {True: 1, 1: 2, 1.0: 3})
for k in e: print(k, end=" ")
for k, v in e.items(): print(k, v, end="; ")
print()
try:
    for k in e: e[k + "!"] = 1
except RuntimeError as error: print(error)
try:
    for k in list(e): del e[k]
    for k in {1: 2}.keys(): pass
except RuntimeError as error: print(error)
nested = {"x": {"y": {"z": [1, 2, {"w": None}]}}}
print(nested["x"]["y"]["z"][2]["w"], nested); nested["x"]["y"]["z"].append(3); print(nested)
t = {(1, 2): "tuple", None: "none", 1.5: "float", "s": "str", frozenset([1]): "fs", True: "yes"}
print(t[1, 2], t[None], t[frozenset([1])], t[1], t)
inv = {v: k for k, v in {"a": 1, "b": 2}.items()}; print(inv, sorted(inv, reverse=True), max(inv.items()), min({3: 1, 2: 5}, key={3: 1, 2: 5}.get), sum({1: 2, 3: 4}), dict(sorted({"b": 1, "a": 2}.items(), key=lambda p: p[1])))
groups = {}
for w in ["apple", "avocado", "bean", "cherry", "blueberry"]: groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, list(map(len, groups.values())))
d = {}; d[1] = "int"; d[1.0] = "float"; d[True] = "bool"; print(d); d["k"] = d.get("k", 0) + 1; d["k"] += 1; print(d["k"], d); s = d; s["new"] = 1; print(d is s, "new" in d, id(d) == id(s))
r = {}; r["me"] = r; print(r, {"a": [1], "b": (1,), "c": {1}}, str({"a": 'it"s'}), {1: {2: {3: {}}}})
v = {"a": 1}; keys = v.keys(); v["b"] = 2; print(keys, len(keys), "b" in keys, 2 in v.values(), ("b", 2) in v.items(), list(keys)[0], {"a", "b"} == keys, keys | {"c"} == {"a", "b", "c"})
for bad in (lambda: {}["x"], lambda: {}[1, 2], lambda: {[]: 1}, lambda: {}.pop("x"), lambda: {}.popitem(), lambda: dict(1), lambda: dict([1]), lambda: dict(["abc"]), lambda: {} + {}, lambda: {} < {}, lambda: {"a": 1}.get(), lambda: {}[[]], lambda: {}[{}], lambda: {1: 2}[0], lambda: {}.foo, lambda: {}.update(5), lambda: {} | [], lambda: {}.keys()[0], lambda: {"a": 1}["b"]["c"], lambda: {**5}, lambda: {}.setdefault(), lambda: next(iter({})), lambda: hash({}), lambda: len({}.items)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
