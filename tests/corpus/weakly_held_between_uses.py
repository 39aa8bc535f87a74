import weakref
class A:
    v = 1
    def __init__(self): self.l = [1]
    def __enter__(self): return self
    def __exit__(self, *e): pass
    def me(self): return self
def new():
    global a, r
    a = A()
    r = weakref.ref(a)
def gone(n):
    global a
    a = None
    print(n, r() is None)
def f1():
    if r(): gone(1)
def f2():
    while r() is not None: gone(2)
def f3():
    for x in r().l: gone(3)
def f4():
    for x in [r()]:
        x = 0
        gone(4)
def f5():
    match r():
        case A(): gone(5)
def f6():
    match r():
        case A() as z:
            del z
            gone(6)
def f7():
    with r() as z:
        del z
        gone(7)
def f8():
    with r(): gone(8)
def f9():
    x = gone(9) if r() else 0
def f10():
    r() and gone(10)
def f11():
    [gone(11) for i in range(1) if r()]
def f12():
    return (r().v, gone(12))
def f13():
    print(r().v, gone(13))
def f14():
    x = r().me().v + (gone(14) or 0)
def f15():
    x, y = r(), 0
    x = 0
    gone(15)
def f16():
    try:
        if r(): raise KeyError
    except KeyError: gone(16)
def f17():
    try: raise KeyError(r())
    except KeyError: gone(17)
def f18():
    try: raise KeyError(r())
    except KeyError as e: gone(18)
def f19():
    try: raise KeyError(r())
    except KeyError as e: pass
    gone(19)
def f20():
    assert r()
    gone(20)
def f21():
    assert not r(), gone(21)
def f22():
    r().l[0] += gone(22) or 0
def f23():
    (lambda q: gone(23))(r())
def f24():
    def g(q):
        q = 0
        gone(24)
    g(r())
def f25():
    def g(q):
        del q
        gone(25)
    g(q=r())
def f26():
    x = y = r()
    x = 0
    del y
    gone(26)
def f27():
    if (x := r()):
        x = None
        gone(27)
def f28():
    for i, x in enumerate([r()]):
        x = 0
        gone(28)
def f29():
    for x in (r(), ):
        del x
        gone(29)
def f30():
    while True:
        x = r()
        if x is None: break
        del x
        gone(30)
def f31():
    if not r().l or r().v == 1 and len(r().l) > 0: gone(31)
def f32():
    if 0 < r().v < 5: gone(32)
def f33():
    print(f"{r().v} {gone(33)}")
def f34():
    d = {r().v: 1, "k": gone(34)}
def f35():
    r().l.append(gone(35))
def f36():
    r().x = gone(36)
def f37():
    r().l[gone(37) or 0] = 1
def f38():
    x = sorted([r()], key=lambda a: 1)
    x = gone(38)
def f39():
    if isinstance(r(), A): gone(39)
def f40():
    def gen():
        yield r()
    g = gen()
    next(g)
    gone(40)
def f41():
    def gen():
        y = r()
        yield 1
    g = gen()
    next(g)
    gone(41)
for k in range(1, 42):
    new()
    try: globals()["f%d" % k]()
    except Exception as e: print(type(e).__name__, end=" ")
    print(k, "after", r() is None)
