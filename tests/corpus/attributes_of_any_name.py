"""Attributes of the program may have any name: also one that the library uses for itself."""

import copy, json, threading
from dataclasses import dataclass, asdict, field
from types import SimpleNamespace
class Command:
    def __init__(self, func, *args, **kwargs):
        self.func = func
        self.args = args
        self.kwargs = kwargs
        self._listed = 1
        self._by_name = {"a": 1}
        self._values = [1]
        self._key_names = ("x",)
        self._combinations = 3
        self._threading_local = 4
        self.name = "n"
        self._name = "m"
        self._target = None
        self.value = 5
        self._value = 6
        self.items = [1]
        self.cls = "c"
        self.fields = {}
        self.shared = True
        self.at = 3
        self.content = "x"
c = Command(print, 1, 2, k=3)
d = dict(vars(c)); d.pop("func")
print(sorted(d.items(), key=lambda p: p[0]))
print(sorted(c.__dict__))
print("args" in vars(c), hasattr(c, "args"), getattr(c, "args"))
e = copy.copy(c); print(e.args, e._listed, e._by_name, sorted(vars(e)) == sorted(vars(c)))
f = copy.deepcopy(c); print(f.args, f.kwargs, f._values is c._values)
@dataclass
class Job:
    args: tuple = ()
    _listed: int = 0
    func: str = "f"
j = Job((1, 2)); print(j, asdict(j), vars(j))
print(SimpleNamespace(args=1, _listed=2))
class MyErr(Exception):
    def __init__(self, code, args):
        super().__init__(f"code {code}")
        self.code = code
print(MyErr(3, (1,)).args, vars(MyErr(3, 1)))
class Node:
    __slots__ = ("args", "_listed")
    def __init__(self): self.args = 1; self._listed = 2
print(Node().args, [getattr(Node(), s) for s in Node.__slots__])
class Meta(type):
    def __call__(cls, *args):
        o = super().__call__(*args); o.args = args; return o
class X(metaclass=Meta):
    def __init__(self, a): pass
print(X(1).args, vars(X(2)))
setattr(c, "args", 9); print(c.args, vars(c)["args"]); del c.args; print(hasattr(c, "args"))
c.__dict__["args"] = 7; print(c.args); c.__dict__.update(args=8, zz=1); print(c.args, c.zz)
print(json.dumps({k: v for k, v in vars(Job((1,))).items()}))
