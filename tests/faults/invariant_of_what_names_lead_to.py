# expect: unsafe torn-read
# invariant: pair[0] is pair[1]
import threading

pair = [None, None]


def work():
    new = [1]
    pair[0] = new
    pair[1] = new


def look():
    print(pair[0] is None)


threads = [threading.Thread(target=each) for each in (work, look)]
for t in threads:
    t.start()
for t in threads:
    t.join()
