# expect: unsafe exception
import threading
def steps():
    for number in numbers:
        yield number
numbers = [1, 2]
walk = steps()
# Who closes a generator that another thread is in gets a ValueError in CPython.
threads = [threading.Thread(target=list, args=(walk,)), threading.Thread(target=walk.close)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
