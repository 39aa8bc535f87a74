"""A token bucket, a countdown latch and thread-local scratch space."""
import threading


class Latch:
    def __init__(self, count):
        self._count = count
        self._condition = threading.Condition()

    def count_down(self):
        with self._condition:
            self._count -= 1
            if self._count <= 0:
                self._condition.notify_all()

    def wait(self, timeout=None):
        with self._condition:
            return self._condition.wait_for(lambda: self._count <= 0, timeout)


class TokenBucket:
    def __init__(self, tokens):
        self._tokens = tokens
        self._more = threading.Condition()

    def take(self, number=1):
        with self._more:
            while self._tokens < number:
                self._more.wait()
            self._tokens -= number

    def refill(self, number):
        with self._more:
            self._tokens += number
            self._more.notify(number)


scratch = threading.local()
latch, bucket = Latch(3), TokenBucket(1)
sums, guard = [], threading.Lock()


def work(number):
    scratch.total = 0
    for step in range(3):
        bucket.take()
        scratch.total += number * step
        bucket.refill(1)
    with guard:
        sums.append(scratch.total)
    latch.count_down()


threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 4)]
for thread in threads:
    thread.start()
print(latch.wait(), sorted(sums), hasattr(scratch, "total"))
for thread in threads:
    thread.join()
print(latch.wait(timeout=0))
