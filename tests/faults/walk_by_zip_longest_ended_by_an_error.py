# expect: safe
import itertools
import threading
def numbers():
    for number in range(9):
        yield number
pairs = itertools.zip_longest(numbers(), [1, 2, 3])
errors = []
def take():
    try:
        next(pairs)
    except ValueError as error:
        errors.append(error)
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# An error in one of its iterators ends it for all.
assert not errors or next(pairs, None) is None
