# expect: safe
# prints: ["[0, 1]\n"]
import threading
numbers = iter(range(2))
got = []
def take():
    got.append(next(numbers))
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got))
