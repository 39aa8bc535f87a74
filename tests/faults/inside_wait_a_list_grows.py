# expect: unsafe assertion
import threading
from concurrent.futures import Future, wait
first, second = Future(), Future()
first.set_result(1)
second.set_result(2)
futures = [first]
def look():
    count = len(futures)
    assert len(wait(futures).done) == count
def more():
    futures.append(second)
threads = [threading.Thread(target=f) for f in (look, more)]
for t in threads:
    t.start()
for t in threads:
    t.join()
