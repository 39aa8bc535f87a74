# expect: unsafe assertion
# What timeit calls is code of the program, in as many steps as ever.
import threading
import timeit

calls = 0


def count():
    global calls
    calls += 1


threads = [threading.Thread(target=timeit.timeit, args=(count,), kwargs={"number": 1}) for _ in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert calls == 2
