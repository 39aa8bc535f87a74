# expect: unsafe assertion
import threading

count = 0


def leaf():
    global count
    count += 1


def branch():
    t = threading.Thread(target=leaf, name="leaf")
    t.start()
    t.join()


threads = [threading.Thread(target=branch) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert count == 3
