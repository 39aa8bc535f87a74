# expect: safe
import threading
# What CPython compares in C is looked at all at once, however many lists there are.
first, second = [1], [2]
seen = []
def look():
    mine = [first, second]
    seen.append(sum(mine, []))
def change():
    first[:], second[:] = [3], [4]
threads = [threading.Thread(target=look), threading.Thread(target=change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert seen[0] in ([1, 2], [3, 2], [3, 4]), seen
