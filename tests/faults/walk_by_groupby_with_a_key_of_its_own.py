# expect: unsafe assertion
import itertools
import threading
def half(number):
    return number // 2
runs = itertools.groupby([2, 2, 4], half)
keys = []
def collect():
    for key, _ in runs:
        keys.append(key)
threads = [threading.Thread(target=collect) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# While the key is computed another may take the next item, and the run is told twice.
assert sorted(keys) == [1, 2]
