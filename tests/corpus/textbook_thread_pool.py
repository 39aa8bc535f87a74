"""A thread pool of one's own: workers take tasks from a queue until they are told to stop."""
import queue
import threading


class Pool:
    def __init__(self, size):
        self._tasks = queue.Queue()
        self._workers = [threading.Thread(target=self._work, daemon=True) for _ in range(size)]
        for worker in self._workers:
            worker.start()

    def submit(self, function, *args, **kwargs):
        done = threading.Event()
        box = {}
        self._tasks.put((function, args, kwargs, done, box))
        return done, box

    def _work(self):
        while True:
            task = self._tasks.get()
            if task is None:
                return
            function, args, kwargs, done, box = task
            try:
                box["result"] = function(*args, **kwargs)
            except Exception as error:
                box["error"] = error
            finally:
                done.set()
                self._tasks.task_done()

    def close(self):
        for _ in self._workers:
            self._tasks.put(None)
        for worker in self._workers:
            worker.join()


pool = Pool(3)
jobs = [pool.submit(lambda x, power=2: x ** power, n, power=n % 3) for n in range(6)]
jobs.append(pool.submit(int, "no number"))
for done, box in jobs:
    done.wait()
print([box.get("result", repr(box.get("error"))) for _, box in jobs])
pool.close()
print(threading.active_count())
