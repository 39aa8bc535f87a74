# expect: unsafe assertion
import threading
def visit():
    setattr(visit, "number", getattr(visit, "number", 0) + 1)
threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert getattr(visit, "number") == 2
