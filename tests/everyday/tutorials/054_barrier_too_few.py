import threading

barrier = threading.Barrier(3, timeout=1)


def phase(name):
    print(name, "works on phase 1")
    barrier.wait()
    print(name, "works on phase 2")


for name in ("A", "B"):
    threading.Thread(target=phase, args=(name,)).start()
