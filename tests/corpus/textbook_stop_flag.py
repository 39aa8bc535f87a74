"""Workers that stop when they are asked to, and a logger thread that writes for all."""
import queue
import threading


class Worker(threading.Thread):
    def __init__(self, name, log, stop):
        super().__init__(name=name)
        self._log = log
        self._halt = stop
        self.rounds = 0

    def run(self):
        while not self._halt.is_set():
            self.rounds += 1
            if self.rounds == 3:
                self._log.put(f"{self.name} has done three rounds")
                self._halt.wait()
        self._log.put(f"{self.name} stops")


class Logger(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.lines = queue.Queue()
        self.written = []

    def run(self):
        for line in iter(self.lines.get, None):
            self.written.append(line)
            self.lines.task_done()


stop = threading.Event()
logger = Logger()
logger.start()
workers = [Worker(f"worker-{n}", logger.lines, stop) for n in range(3)]
for worker in workers:
    worker.start()
while logger.written.count("x") == 0 and len(logger.written) < 3:
    pass
stop.set()
for worker in workers:
    worker.join()
logger.lines.put(None)
logger.join()
print(sorted(logger.written))
print([worker.rounds for worker in workers])
