# expect: unsafe exception
from concurrent.futures import ThreadPoolExecutor
def fail():
    raise ValueError("oh")
with ThreadPoolExecutor(max_workers=1) as pool:
    pool.submit(fail).result()
