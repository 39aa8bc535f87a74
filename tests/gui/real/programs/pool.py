from concurrent.futures import ThreadPoolExecutor
n = 0
def add():
    global n
    n += 1
with ThreadPoolExecutor(2) as pool:
    a = pool.submit(add)
    b = pool.submit(add)
assert n == 2
