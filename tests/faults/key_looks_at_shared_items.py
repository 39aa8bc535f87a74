# expect: unsafe assertion
# The list is the thread's own, what is in it is not.
import threading
rows = [[1], [2, 3]]
def look():
    mine = list(rows)
    size = len(rows[0])
    longest = max(mine, key=len)
    assert size > 2 or longest is rows[1]
def grow():
    rows[0].extend([4, 5])
threads = [threading.Thread(target=look), threading.Thread(target=grow)]
for t in threads:
    t.start()
for t in threads:
    t.join()
