import threading

x = 0


def increment():
    global x
    x += 1


def thread_task(lock):
    for _ in range(100000):
        lock.acquire()
        increment()
        lock.release()


def main_task():
    global x
    x = 0
    lock = threading.Lock()
    threads = [threading.Thread(target=thread_task, args=(lock,)) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


if __name__ == "__main__":
    for i in range(3):
        main_task()
        print("Iteration {0}: x = {1}".format(i, x))
        assert x == 200000
