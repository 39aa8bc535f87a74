# expect: safe
# prints: ["[0, 1]\n"]
from concurrent.futures import ThreadPoolExecutor
def same(n):
    return n
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(same, range(2))))
