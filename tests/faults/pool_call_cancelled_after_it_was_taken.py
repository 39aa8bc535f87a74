# expect: safe
# prints: ["False [1, 2] [1, 2]\n", "False [1] [1, 2]\n", "False [2, 1] [2, 1]\n", "True [2] [2]\n", "True [] [2]\n", "False [] [1, 2]\n", "False [2] [2, 1]\n", "False [] [2, 1]\n"]
from concurrent.futures import ThreadPoolExecutor
log = []
pool = ThreadPoolExecutor(2)
first = pool.submit(log.append, 1)
pool.submit(log.append, 2)
cancelled = first.cancel()
seen = list(log)
pool.shutdown()
print(cancelled, seen, log)
