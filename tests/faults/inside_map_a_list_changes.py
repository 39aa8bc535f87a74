# expect: unsafe assertion
import threading
from concurrent.futures import ThreadPoolExecutor
def main():
    jobs = [0]
    def change():
        jobs[0] = 1
    t = threading.Thread(target=change)
    with ThreadPoolExecutor(1) as pool:
        t.start()
        first = jobs[0]
        done = list(pool.map(int, jobs))
    t.join()
    assert done == [first]
main()
