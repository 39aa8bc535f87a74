# expect: unsafe assertion
import threading
jobs = iter([7])
got = []
def take():
    got.append(next(jobs, None))
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert got[0] == 7
