# expect: safe
# prints: ["[0, 1]\n"]
import threading
barrier = threading.Barrier(2)
numbers = []
def work():
    numbers.append(barrier.wait())
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(numbers))
