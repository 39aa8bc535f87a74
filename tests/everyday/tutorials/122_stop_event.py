import threading
import time


class StoppableThread(threading.Thread):
    """Thread class with a stop() method. The thread itself has to check
    regularly for the stopped() condition."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._stop_event = threading.Event()
        self.laps = 0

    def stop(self):
        self._stop_event.set()

    def stopped(self):
        return self._stop_event.is_set()

    def run(self):
        while not self.stopped():
            self.laps += 1
            print("lap", self.laps)
            time.sleep(0.2)
        print("stopped after", self.laps)


t = StoppableThread(name="runner")
t.start()
time.sleep(1)
t.stop()
t.join()
assert not t.is_alive()
