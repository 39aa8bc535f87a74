from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext, suppress
@contextmanager
def tag(name):
    print("<" + name + ">")
    try: yield name.upper()
    except ValueError as error: print("saw", error); raise
    finally: print("</" + name + ">")
with tag("a") as t, tag("b"): print(t)
try:
    with tag("c"): raise ValueError("inside")
except ValueError as error: print("out", error)
@contextmanager
def swallow():
    try: yield
    except KeyError as error: print("swallowed", error)
with swallow(): {}["k"]
print("after")
with suppress(ZeroDivisionError, KeyError): 1 / 0; print("never")
with suppress(): print("fine")
with nullcontext(5) as n: print(n)
class Res:
    def close(self): print("closed")
with closing(Res()) as r: print(type(r).__name__)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]; stack.callback(print, "callback", 1); stack.push(lambda *a: print("push", a[0])); print(names)
try:
    with ExitStack() as stack:
        stack.enter_context(suppress(KeyError)); stack.callback(print, "still"); raise IndexError("stack")
except IndexError as error: print(error)
class M(AbstractContextManager):
    def __exit__(self, *a): print("exit M", a[0]); return True
with M() as m: raise OSError("gone")
@tag("deco")
def f(x): return x * 2
print(f(4), f(5))
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def never():
    if False: yield
for bad in (twice, never):
    try:
        with bad(): print("body")
    except RuntimeError as error: print(error)
def early():
    for i in range(3):
        with tag(str(i)):
            if i == 1: return "early"
print(early())
