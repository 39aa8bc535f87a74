# expect: unsafe assertion
import threading
barrier = threading.Barrier(2)
row = [0]
def write():
    barrier.wait()
    row[0] = 1
def read():
    barrier.wait()
    assert row == [1]
threads = [threading.Thread(target=each) for each in (write, read)]
for t in threads:
    t.start()
for t in threads:
    t.join()
