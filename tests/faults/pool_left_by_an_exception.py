# expect: unsafe exception
# A pool sends its workers home however the main thread ends.
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
print(pool.submit(len, "four").result())
raise ValueError("enough")
