# expect: unsafe exception
# prints: ["[1, 2, 3]\n"]
import itertools
import threading
def two():
    yield 1
    yield 2
numbers = itertools.chain(two(), [3])
taken = []
def take():
    for number in numbers:
        taken.append(number)
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# Who finds the generator at work fails; but none takes the list in its place.
print(sorted(taken))
