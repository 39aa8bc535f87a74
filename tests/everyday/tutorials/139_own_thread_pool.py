import queue
import threading


class Future:
    def __init__(self):
        self._done = threading.Event()
        self._result = None
        self._error = None

    def set_result(self, value):
        self._result = value
        self._done.set()

    def set_exception(self, error):
        self._error = error
        self._done.set()

    def result(self):
        self._done.wait()
        if self._error is not None:
            raise self._error
        return self._result


class ThreadPool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.threads = []
        for i in range(size):
            t = threading.Thread(target=self._work, name=f"pool-{i}")
            t.start()
            self.threads.append(t)

    def _work(self):
        while True:
            task = self.tasks.get()
            if task is None:
                return
            future, func, args, kwargs = task
            try:
                future.set_result(func(*args, **kwargs))
            except Exception as e:
                future.set_exception(e)

    def submit(self, func, *args, **kwargs):
        future = Future()
        self.tasks.put((future, func, args, kwargs))
        return future

    def shutdown(self):
        for _ in self.threads:
            self.tasks.put(None)
        for t in self.threads:
            t.join()


pool = ThreadPool(3)
futures = [pool.submit(divmod, 100, n) for n in range(5)]
for n, f in enumerate(futures):
    try:
        print(n, f.result())
    except ZeroDivisionError as e:
        assert n == 0
        print(n, "failed:", e)
pool.shutdown()
