# expect: safe
# prints: ["[1, 1]\n", "[1]\n"]
import threading
lock = threading.Lock()
got = []
def work():
    if lock.acquire(blocking=False):
        got.append(1)
        lock.release()
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
