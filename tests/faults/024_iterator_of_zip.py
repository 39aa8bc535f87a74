# expect: unsafe assertion
import threading
pairs = zip("ab", (1, 2))
seen = []
def take():
    seen.append(next(pairs)[1])
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert seen == [1, 2]
