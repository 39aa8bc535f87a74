import threading
import time

N = 5
forks = [threading.Lock() for _ in range(N)]
waiter = threading.Semaphore(N - 1)


def philosopher(i, meals=2):
    for k in range(meals):
        print("Philosopher", i, "is thinking")
        time.sleep(0.01 * i)
        waiter.acquire()
        forks[i].acquire()
        forks[(i + 1) % N].acquire()
        print("Philosopher", i, "is eating meal", k + 1)
        time.sleep(0.01)
        forks[(i + 1) % N].release()
        forks[i].release()
        waiter.release()


threads = []
for i in range(N):
    t = threading.Thread(target=philosopher, args=(i,))
    threads.append(t)
    t.start()
for t in threads:
    t.join()
print("All have eaten.")
