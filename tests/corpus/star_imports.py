from threading import *
from time import *
from math import *
from os.path import *
lock = Lock()
def f():
    with lock: print(current_thread().name, floor(2.5), pi > 3, join("a", "b"))
t = Thread(target=f, name="w"); t.start(); t.join(); sleep(0.01)
