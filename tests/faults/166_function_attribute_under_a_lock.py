# expect: safe
# prints: ["2 True\n"]
import threading
def visit():
    with visit.lock:
        visit.seen.append(1)
setattr(visit, "lock", threading.Lock())
visit.seen = []
threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(visit.seen), hasattr(visit, "lock"))
