import io, sys
from contextlib import redirect_stderr, redirect_stdout
import threading
from contextlib import ContextDecorator, redirect_stdout
class timed(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out")
@timed()
def f(x): print(x); return x
print(f(3), f.__name__)
buf = io.StringIO()
class O:
    def __str__(self): return "O!"
def w(): print("from thread", O())
with redirect_stdout(buf):
    t = threading.Thread(target=w); t.start(); t.join(); print(1, 2, sep="-"); sys.stdout.write("direct\n")
print(repr(buf.getvalue())); sys.stdout = sys.__stdout__; print("back")
with redirect_stdout(None): print("nothing")
with redirect_stdout(sys.stderr): print("err")
old, sys.stdout = sys.stdout, io.StringIO()
print("held"); held, sys.stdout = sys.stdout.getvalue(), old
print(repr(held), sys.stdout is sys.__stdout__)
with redirect_stderr(io.StringIO()) as err: sys.stderr.write("e"); print("x", file=sys.stderr)
print(repr(err.getvalue()), repr(OSError(2, "No")), repr(OSError(17, "a")), type(OSError(99999, "x")).__name__, repr(OSError("a")))
