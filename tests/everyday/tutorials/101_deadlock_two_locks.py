import threading
import time

lock1 = threading.Lock()
lock2 = threading.Lock()


def thread1_task():
    print("Thread 1: waiting for lock 1")
    lock1.acquire()
    print("Thread 1: got lock 1")
    time.sleep(1)
    print("Thread 1: waiting for lock 2")
    lock2.acquire()
    print("Thread 1: got lock 2")
    lock2.release()
    lock1.release()


def thread2_task():
    print("Thread 2: waiting for lock 2")
    lock2.acquire()
    print("Thread 2: got lock 2")
    time.sleep(1)
    print("Thread 2: waiting for lock 1")
    lock1.acquire()
    print("Thread 2: got lock 1")
    lock1.release()
    lock2.release()


thread1 = threading.Thread(target=thread1_task)
thread2 = threading.Thread(target=thread2_task)
thread1.start()
thread2.start()
thread1.join()
thread2.join()
print("Finished")
