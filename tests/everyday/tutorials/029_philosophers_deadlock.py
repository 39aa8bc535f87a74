import threading
import random
import time


# inheriting threading.Thread class
class Philosopher(threading.Thread):
    def __init__(self, index, left, right):
        threading.Thread.__init__(self)
        self.index = index
        self.left = left
        self.right = right

    def run(self):
        for _ in range(3):
            time.sleep(random.random())
            print('Philosopher %s is hungry.' % self.index)
            self.dine()

    def dine(self):
        self.left.acquire()
        time.sleep(0.01)
        self.right.acquire()
        print('Philosopher %s starts eating.' % self.index)
        time.sleep(random.random() / 5)
        print('Philosopher %s finishes eating and leaves to think.' % self.index)
        self.right.release()
        self.left.release()


def main():
    forks = [threading.Lock() for n in range(5)]
    philosophers = [Philosopher(i, forks[i % 5], forks[(i + 1) % 5]) for i in range(5)]
    for p in philosophers:
        p.start()
    for p in philosophers:
        p.join()
    print("Now we're finishing.")


if __name__ == "__main__":
    main()
