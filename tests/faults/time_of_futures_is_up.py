# expect: unsafe exception
from concurrent.futures import ThreadPoolExecutor, as_completed
import threading
gate = threading.Event()
pool = ThreadPoolExecutor(1)
futures = [pool.submit(gate.wait)]
try:
    for future in as_completed(futures, timeout=0.02):
        print(future.result())
finally:
    gate.set()
