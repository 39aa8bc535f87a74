# expect: safe
# prints: ["3\n"]
from concurrent.futures.thread import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    print(pool.submit(len, "abc").result())
