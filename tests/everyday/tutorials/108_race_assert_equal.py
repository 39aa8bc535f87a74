import threading

x = 0


def inc():
    global x
    x = x + 1


a = threading.Thread(target=inc)
b = threading.Thread(target=inc)
a.start()
b.start()
a.join()
b.join()
assert x == 2, f"lost an update: x = {x}"
