import functools, io, logging, sys, warnings
sys.stderr = io.StringIO()
def old(f):
    @functools.wraps(f)
    def g(*a):
        warnings.warn(f"{f.__name__} is old", DeprecationWarning, stacklevel=2)
        return f(*a)
    return g
@old
def f(x): return x
f(1)
for _ in range(2): f(2)
def deep(n):
    if n: deep(n - 1)
    else: warnings.warn("deep", stacklevel=3)
deep(4)
warnings.warn("far", stacklevel=9)
warnings.warn("zero", stacklevel=0)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f(3)
    print(w[0].lineno, w[0].category.__name__)
logging.basicConfig(format="%(lineno)d %(funcName)s %(message)s", stream=sys.stdout)
def say(m): logging.warning(m, stacklevel=2)
def talk():
    say("a")
talk()
logging.getLogger("x").error("b")
class L:
    def log(self, m): logging.getLogger("y").error(m, stacklevel=3)
def outer(): inner()
def inner(): L().log("c")
outer()
for line in sys.stderr.getvalue().splitlines(): print(line.partition(".py:")[2] or line)
