class D: pass
class A:
    w = D()
    v = D()
    def __init__(self): self.x = 1
a = A()
a.w = 1
D.__get__ = lambda s, o, t=None: "got"
print(a.w, a.v)
class P:
    def __init__(self): self.q = 1
class Q(P): pass
P.__setattr__ = lambda s, k, v: object.__setattr__(s, k, v * 10)
print(Q().q)
o = Q()
o.q += 1
print(o.q)
def run(n):
    for i in range(n): o.z = i
run(3)
print(o.z)
P.__getattr__ = lambda s, k: k.upper()
print(o.nothing, hasattr(o, "k"))
P.__hash__ = None
try: hash(o)
except TypeError as e: print(e)
P.__init__ = lambda self: None
print(hasattr(Q(), "q"), vars(Q()))
def loop():
    x = []
    for i in range(2):
        x.append(Q()())
        Q.__call__ = lambda s: "later"
    return x
Q.__call__ = lambda s: "first"
print(loop())
class E(Exception): pass
E.__str__ = lambda s: "text of E"
try: raise E(1)
except E as e: print(e, repr(e))
class LL(list): pass
LL.__len__ = lambda s: 42
LL.append = lambda s, x: list.append(s, x * 2)
l = LL([1]); l.append(3)
print(len(l), list(l), bool(l))
class DD(dict): pass
DD.__missing__ = lambda s, k: k * 2
print(DD()[4])
class II(int): pass
II.__add__ = lambda s, o: "sum"
print(II(3) + 1, II(3) * 2)
