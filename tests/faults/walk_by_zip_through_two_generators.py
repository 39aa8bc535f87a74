# expect: safe
import threading
def numbers():
    yield 1
    yield 2
pairs = zip(numbers(), numbers())
taken = []
def take():
    try:
        for pair in pairs:
            taken.append(pair)
    except ValueError:
        pass
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# From the first generator C goes straight into the second.
assert all(one == other for one, other in taken), taken
