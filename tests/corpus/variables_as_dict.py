counter = 3
def f():
    g = 5; h = 6
    print(locals())
    globals()["counter"] += 1
f(); print(counter, "counter" in globals(), globals()["counter"], globals().get("nope"))
for n in ["counter"]:
    print(globals()[n])
print([k for k in globals() if not k.startswith("_")])
def show(name): print(name, globals()[name])
show("counter")
def outer():
    a = 1
    def inner():
        b = a
        return locals()
    c = [k for k in range(2)]
    return inner(), locals().keys(), sorted(vars()), dir()
r = outer(); print(r[0], sorted(r[1]), r[2], r[3])
def tpl(name, n):
    return "{name} x{n}".format(**locals())
print(tpl("q", 3))
globals()["counter"] = 10; print(counter, globals()["counter"], "nothing" in globals(), globals().get("counter"))
for fname in ("f", "tpl"): print(callable(globals()[fname]))
class C:
    y = 2
    names = sorted(k for k in locals() if k in ("y",))
print(C.names, "C" in dir(), "counter" in vars(), locals() is not None, globals()["__name__"])
del globals()["fname"]
try: fname
except NameError as e: print(e)
