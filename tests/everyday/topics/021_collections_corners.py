from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple

c = Counter("mississippi")
print(c.most_common(2), c["z"], sorted(c.elements())[:5], c - Counter("ssss"), +Counter(a=-1, b=2))
c.subtract("iiiii")
print(c["i"], sum(c.values()), Counter(a=3) & Counter(a=1, b=1), Counter(a=3) | Counter(b=1))
dd = defaultdict(lambda: defaultdict(list))
dd["x"]["y"].append(1)
print(dict(dd["x"]), "q" in dd, dd.get("q"))
d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
d.rotate(1)
print(d, d.maxlen, d.index(2), list(reversed(d)))
P = namedtuple("P", "x y z", defaults=[9])
p = P(1, 2)
print(p, p._asdict(), p._replace(x=5), P._fields, P._make("abc"), p[-1])
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
print(od.popitem(last=False), list(od), od == {"c": 3, "a": 1})
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["b"] = 4
print(cm["a"], cm["b"], cm.maps, sorted(cm))


class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)


print(Lower(A=1, B=2))
