# expect: safe
# prints: ["[0, 1] [0, 1]\n"]
import itertools
import threading
found = [None, None]
both = itertools.tee(range(2))
def read(place):
    found[place] = list(both[place])
threads = [threading.Thread(target=read, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*found)
