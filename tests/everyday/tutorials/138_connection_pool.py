import random
import threading
import time
from contextlib import contextmanager
from queue import LifoQueue


class Connection:
    def __init__(self, number):
        self.number = number
        self.busy = False

    def query(self, sql):
        assert not self.busy, "connection is shared by two threads"
        self.busy = True
        time.sleep(random.uniform(0.01, 0.03))
        self.busy = False
        return len(sql)


class Pool:
    def __init__(self, size=3):
        self._free = LifoQueue(maxsize=size)
        for n in range(size):
            self._free.put(Connection(n))

    @contextmanager
    def connection(self, timeout=None):
        conn = self._free.get(timeout=timeout)
        try:
            yield conn
        finally:
            self._free.put(conn)


pool = Pool()


def client(name):
    for _ in range(3):
        with pool.connection() as conn:
            n = conn.query("SELECT * FROM users")
            print(f"{name} used connection {conn.number}: {n}")


clients = [threading.Thread(target=client, args=(f"client {i}",)) for i in range(6)]
for c in clients:
    c.start()
for c in clients:
    c.join()
