# expect: safe
# prints: ["False\n", "True\n"]
from concurrent.futures import ThreadPoolExecutor
def work():
    return 1
with ThreadPoolExecutor(max_workers=1) as pool:
    future = pool.submit(work)
    print(future.done())
