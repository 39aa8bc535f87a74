# expect: safe
import itertools
import threading
def numbers():
    for number in range(9):
        yield number
first = itertools.islice(numbers(), 3)
errors = []
def take():
    try:
        next(first)
    except ValueError as error:
        errors.append(error)
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# The slice lets go of its iterator when that fails, and whoever comes later gets nothing.
assert not errors or next(first, None) is None
