import random
import threading
import time

lock_a = threading.Lock()
lock_b = threading.Lock()


def work(name, first, second):
    while True:
        with first:
            time.sleep(0.05)
            if second.acquire(timeout=0.1):
                try:
                    print(f"{name} has both locks")
                    return
                finally:
                    second.release()
        print(f"{name} gives back and tries again")
        time.sleep(random.uniform(0, 0.2))


t1 = threading.Thread(target=work, args=("T1", lock_a, lock_b))
t2 = threading.Thread(target=work, args=("T2", lock_b, lock_a))
t1.start()
t2.start()
t1.join()
t2.join()
print("both done")
