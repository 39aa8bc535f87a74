# expect: safe
# prints: ["[False, True]\n", "[True, True]\n"]
import threading
permits = threading.Semaphore(1)
got = []
def work():
    got.append(permits.acquire(blocking=False))
    if got[-1]:
        permits.release()
t = threading.Thread(target=work)
t.start()
t.join()
taken = permits.acquire(blocking=False)
u = threading.Thread(target=lambda: got.append(permits.acquire(blocking=False)))
u.start()
permits.release()
u.join()
print(sorted(got))
