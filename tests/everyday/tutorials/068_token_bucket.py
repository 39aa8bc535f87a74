import threading
import time


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate = rate
        self.capacity = capacity
        self.tokens = capacity
        self.updated = time.monotonic()
        self.lock = threading.Lock()

    def consume(self, n=1):
        with self.lock:
            now = time.monotonic()
            self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
            self.updated = now
            if self.tokens >= n:
                self.tokens -= n
                return True
            return False

    def wait(self, n=1):
        while not self.consume(n):
            time.sleep(0.05)


bucket = TokenBucket(rate=20, capacity=3)
done = []


def request(i):
    bucket.wait()
    done.append(i)
    print(f"{time.strftime('%X')} request {i} sent")


threads = [threading.Thread(target=request, args=(i,)) for i in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert sorted(done) == list(range(10))
