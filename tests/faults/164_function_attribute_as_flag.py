# expect: unsafe assertion
import threading
made = []
def once(function):
    def inner():
        if not hasattr(inner, "done"):
            function()
            inner.done = True
    return inner
@once
def make():
    made.append(1)
threads = [threading.Thread(target=make) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert made == [1], made
