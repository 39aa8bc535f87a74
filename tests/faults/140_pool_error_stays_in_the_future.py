# expect: safe
# prints: ["done\n"]
from concurrent.futures import ThreadPoolExecutor
def fail():
    raise ValueError("oh")
with ThreadPoolExecutor(max_workers=1) as pool:
    pool.submit(fail)
print("done")
