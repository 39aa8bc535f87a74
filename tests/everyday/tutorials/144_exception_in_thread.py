import threading
import time


def divide(a, b):
    time.sleep(0.1)
    print(a / b)


try:
    t1 = threading.Thread(target=divide, args=(10, 2))
    t2 = threading.Thread(target=divide, args=(10, 0))
    t1.start()
    t2.start()
    t1.join()
    t2.join()
except ZeroDivisionError:
    print("caught")      # never happens
print("main goes on")
