# expect: unsafe exception
import threading
counter = 0
def add():
    global counter
    with guard:
        counter += 1
threads = [threading.Thread(target=add) for _ in range(2)]
threads[0].start()
guard = threading.Lock()
threads[1].start()
for t in threads:
    t.join()
