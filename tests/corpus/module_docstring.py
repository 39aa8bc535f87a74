"""Usage: x."""
import threading
print(__doc__)
def f():
    "inner"
    print(__doc__, f.__doc__)
f()
