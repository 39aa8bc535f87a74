# expect: safe
# prints: ["1\n", "2\n", "3\n"]
import threading
queue = [1]
def walk():
    seen = 0
    for item in queue:
        seen += 1
    print(seen)
def grow():
    queue.append(2)
    queue.append(3)
threads = [threading.Thread(target=walk), threading.Thread(target=grow)]
for t in threads:
    t.start()
for t in threads:
    t.join()
