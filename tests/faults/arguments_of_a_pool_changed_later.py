# expect: unsafe assertion
# The worker spreads the list that it was given, not a copy.
from multiprocessing.pool import ThreadPool
arguments = [1]
seen = []
with ThreadPool(1) as pool:
    result = pool.apply_async(seen.append, arguments)
    arguments[0] = 2
    result.get()
assert seen == [1]
