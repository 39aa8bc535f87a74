import threading
n = 0
def add():
    global n
    n += 1
t = threading.Timer(5, add)
t.start()
n += 1
t.join()
assert n == 2
