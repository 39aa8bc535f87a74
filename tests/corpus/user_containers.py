from collections import UserDict, UserList


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


class Lost(UserDict):
    def __missing__(self, key):
        return f"no {key}"


print(Lost()["zz"], "zz" in Lost())
u = Upper(a=1)
u["b"] = 2
u.update({"c": 3}, d=4)
print(u, u.data, len(u), "A" in u, list(u), u.get("A"), u.get("q", 0) != 1, u.pop("A"), u.setdefault("e", 5))
print(list(u.items()), list(u.values()), list(u.keys()), dict(u), {**u}, sorted(u), u == {"B": 2}, u != {})
print(u.keys(), u.items(), ("B", 2) in u.items(), 2 in u.values(), bool(UserDict()), UserDict([("x", 1)]))
print(u | {"z": 0}, type(u.copy()).__name__, u.popitem(), UserDict.fromkeys("ab", 0), isinstance(u, dict))


def keywords(**given):
    return given


print(keywords(**u))
del u["C"]
u |= {"q": 9}
print(u)
u.clear()
print(u)


class Evens(UserList):
    def append(self, item):
        if item % 2:
            raise ValueError(f"{item} is odd")
        super().append(item)


e = Evens([2, 4])
e.append(6)
try:
    e.append(7)
except ValueError as error:
    print(error)
e += [8]
e[0] = 0
print(e, e[1:], type(e[1:]).__name__, e + [1], [1] + e, e * 2, len(e), 4 in e, e.index(4), e == [0, 4, 6, 8], list(reversed(e)))
e.sort(reverse=True)
e.extend(UserList([1]))
e.insert(0, 5)
e.reverse()
print(e, e.pop(), e.copy(), e.count(1), sorted(e), max(e), [x for x in e], e < [9], isinstance(e, list))
e.remove(1)
del e[0]
print(e, e.data, bool(UserList()))
