# expect: unsafe assertion
import threading

most = 0
gate = threading.Event()


def leaf():
    gate.wait()


def branch():
    global most
    threading.Thread(target=leaf, name="leaf").start()
    most = max(most, threading.active_count())


threads = [threading.Thread(target=branch, name="b") for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
gate.set()
assert most == 5
