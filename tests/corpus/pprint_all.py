from pprint import pprint, pformat, pp, PrettyPrinter
data = {"name": "Ann", "tags": ["x", "y"], "nested": {"a": 1, "b": [1, 2, 3]}}
pprint(data); pp(data, width=20); pprint(data, indent=4, width=30)
pprint([list(range(10)), list(range(30)), ("a" * 30, "b" * 30, "c" * 30)])
pprint({i: "v" * i for i in range(12)}, width=50)
pprint(list(range(60)), compact=True, width=60); pprint(frozenset(range(40)), width=30)
pprint("the quick brown fox jumps over the lazy dog " * 5)
pprint({"t": "the quick brown fox jumps over the lazy dog " * 4, "u": "x\ny\n" * 20}, width=40)
print(pformat({2: "b", 1: "a"}), pformat([1], width=1), pformat((1,), width=2)); pprint([[[[1]]]], depth=2)
PrettyPrinter(indent=2, width=24).pprint({"users": [{"id": 1, "name": "A"}, {"id": 2, "name": "B"}]})
pprint({1: 1, "a": 2, (1, 2): 3}, width=10); pprint(123456789, underscore_numbers=True)
class P:
    def __repr__(self): return "P()" * 30
pprint([P(), P()]); pprint({}); pprint([]); pprint(())
pprint([{"a": list(range(20)), "b": {"c": list(range(20))}}], width=50)
