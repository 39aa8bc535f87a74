# expect: safe
# prints: ["10\n"]
import threading
total = 0
def add():
    global total
    total += 10
barrier = threading.Barrier(2, action=add)
threads = [threading.Thread(target=barrier.wait) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
