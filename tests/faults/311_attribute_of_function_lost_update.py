# expect: safe
# prints: ["1\n", "2\n"]
import threading
def visit():
    visit.count += 1
visit.count = 0
threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(visit.count)
