"""Dining philosophers with a state array, after Tanenbaum."""
import threading
import time

N = 5
THINKING, HUNGRY, EATING = 0, 1, 2


class Table:
    def __init__(self):
        self.state = [THINKING] * N
        self.mutex = threading.Lock()
        self.s = [threading.Semaphore(0) for _ in range(N)]

    @staticmethod
    def left(i):
        return (i + N - 1) % N

    @staticmethod
    def right(i):
        return (i + 1) % N

    def test(self, i):
        if (self.state[i] == HUNGRY and self.state[self.left(i)] != EATING
                and self.state[self.right(i)] != EATING):
            self.state[i] = EATING
            self.s[i].release()

    def take_forks(self, i):
        with self.mutex:
            self.state[i] = HUNGRY
            self.test(i)
        self.s[i].acquire()

    def put_forks(self, i):
        with self.mutex:
            self.state[i] = THINKING
            self.test(self.left(i))
            self.test(self.right(i))


def philosopher(table, i):
    for _ in range(3):
        time.sleep(0.01)
        table.take_forks(i)
        assert table.state[table.left(i)] != EATING
        assert table.state[table.right(i)] != EATING
        print(f"{i} eats")
        table.put_forks(i)


table = Table()
ts = [threading.Thread(target=philosopher, args=(table, i)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
