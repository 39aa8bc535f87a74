# expect: safe
# prints: ["1\n", "2\n"]
import threading
counter = 0
def work():
    globals()["counter"] += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
