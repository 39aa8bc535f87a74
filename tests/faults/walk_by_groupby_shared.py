# expect: safe
# prints: ["[1, 2, 3]\n"]
import itertools
import threading
runs = itertools.groupby([1, 1, 2, 2, 3])
keys = []
def collect():
    for key, _ in runs:
        keys.append(key)
threads = [threading.Thread(target=collect) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# C compares the keys and goes on to the next run in one go.
print(sorted(keys))
