"""A turning gate that lets people through in pairs."""
import threading

gate = threading.Barrier(2)
through = []


def go(name, times):
    for _ in range(times):
        gate.wait()
        through.append(name)


for name, times in (("Ann", 2), ("Bob", 1), ("Cleo", 1)):
    threading.Thread(target=go, name=name,
                     args=(name, times)).start()
