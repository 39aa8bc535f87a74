# expect: safe
# prints: ["[1, 1]\n"]
import threading
value = 0
seen = []
def act():
    global value
    value = 1
barrier = threading.Barrier(2, act)
def work():
    barrier.wait()
    seen.append(value)
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)
