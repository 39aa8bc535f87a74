import random
import threading
import time


class Philosopher(threading.Thread):
    running = True

    def __init__(self, name, fork_left, fork_right):
        super().__init__()
        self.name = name
        self.fork_left = fork_left
        self.fork_right = fork_right
        self.meals = 0

    def run(self):
        while self.running and self.meals < 2:
            time.sleep(random.uniform(0.01, 0.05))
            print(f"{self.name} is hungry.")
            self.dine()

    def dine(self):
        fork1, fork2 = self.fork_left, self.fork_right
        while self.running:
            fork1.acquire(True)
            locked = fork2.acquire(False)
            if locked:
                break
            fork1.release()
            print(f"{self.name} swaps forks")
            fork1, fork2 = fork2, fork1
        else:
            return
        self.dining()
        fork2.release()
        fork1.release()

    def dining(self):
        print(f"{self.name} starts eating")
        time.sleep(random.uniform(0.01, 0.05))
        self.meals += 1
        print(f"{self.name} finishes eating and leaves to think.")


def dining_philosophers():
    forks = [threading.Lock() for n in range(5)]
    names = ("Aristotle", "Kant", "Buddha", "Marx", "Russel")
    philosophers = [Philosopher(names[i], forks[i % 5], forks[(i + 1) % 5]) for i in range(5)]
    Philosopher.running = True
    for p in philosophers:
        p.start()
    for p in philosophers:
        p.join()
    print("Now we're finishing.")


dining_philosophers()
