# expect: unsafe exception
import threading
from functools import singledispatchmethod
class Scale:
    @singledispatchmethod
    def weigh(self, x): return 0
    @weigh.register
    def _(self, x: int): return 1
scale = Scale()
def look():
    scale.weigh("one")
t = threading.Thread(target=look)
t.start()
Scale.__dict__["weigh"].register(float, lambda self, x: 2)
t.join()
