"""Hooks that are put back as they were at first."""

import sys
import threading
def mine(a): print("mine", a.exc_type.__name__)
threading.excepthook = mine
t = threading.Thread(target=lambda: 1 / 0)
t.start()
t.join()
threading.excepthook = threading.__excepthook__
print(threading.excepthook is threading.__excepthook__, threading.__excepthook__ is mine)
print(sys.excepthook is sys.__excepthook__)
def top(t, e, tb):
    print("top", t.__name__)
    sys.__excepthook__(t, e, tb)
sys.excepthook = top
t = threading.Thread(target=lambda: 1 / 0, name="N")
t.start()
t.join()
try:
    raise KeyError(1)
except KeyError as error:
    top(type(error), error, None)
