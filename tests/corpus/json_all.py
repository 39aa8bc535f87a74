import json
from dataclasses import dataclass, asdict
data = {"name": "Ann", "n": [1, 2.5, None, True, {"x": (1, 2)}], "e": [], "d": {}, "u": "é\n\"", 1: 2, None: 3, 2.5: 4, True: 5}
print(json.dumps(data)); print(json.dumps(data, indent=2)); print(json.dumps({"b": 1, "a": [1, {"q": 2}]}, sort_keys=True, indent=4))
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.loads(json.dumps(data)), json.loads(' [1, 2.0, "x", null, true, {"a": -1e3}] '))
for bad in ('{"a": }', '[1, 2', '', '{"a" 1}', '[1] x', "{'a': 1}", '[1,]', 'nul'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e, e.lineno, e.colno, e.pos, e.msg)
class P:
    def __init__(self): self.x = 1
try: json.dumps(P())
except TypeError as e: print(e)
try: json.dumps([P()])
except TypeError as e: print(e)
try: json.dumps({(1, 2): 3})
except TypeError as e: print(e)
try: json.dumps({1, 2})
except TypeError as e: print(e)
print(json.dumps({"p": P()}, default=lambda o: o.x), json.dumps([P(), {1}], default=str)[:5])
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P): return {"x": o.x}
        return super().default(o)
print(json.dumps([P()], cls=E), json.dumps({"a": P()}, cls=E, indent=1))
try: json.dumps([{1}], cls=E)
except TypeError as e: print(e)
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
print(json.dumps(float("nan")), json.dumps([float("inf")]), json.loads("NaN"), json.loads('{"a": Infinity}'))
try: json.dumps(float("nan"), allow_nan=False)
except ValueError as e: print(e)
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('[1.5, {"a":2}]', parse_float=str, object_pairs_hook=list))
@dataclass
class Q:
    a: int
    b: list
print(json.dumps(asdict(Q(1, [2]))), json.dumps("hi"), json.dumps(3), json.loads("3"), json.loads(b'"x"'))
try: json.loads(5)
except TypeError as e: print(e)
print(json.dumps({"skip": 1, (1,): 2}, skipkeys=True), json.JSONEncoder().encode([1]), json.JSONDecoder().decode("[2]"), json.JSONDecoder().raw_decode("[1] x"))
class F:
    def __init__(self): self.t = ""
    def write(self, s): self.t += s
    def read(self): return self.t
f = F(); json.dump(data, f); print(f.t); print(json.load(f) == json.loads(json.dumps(data)))
