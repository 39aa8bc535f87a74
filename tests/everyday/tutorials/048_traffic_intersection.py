from enum import Enum
from itertools import cycle
from threading import Thread, Lock
import time


class Light(Enum):
    RED = "red"
    GREEN = "green"
    YELLOW = "yellow"


class Intersection:
    def __init__(self):
        self.lights = {"NS": Light.RED, "EW": Light.RED}
        self.lock = Lock()
        self.crossed = {"NS": 0, "EW": 0}

    def switch(self, rounds):
        for _, street in zip(range(rounds), cycle(self.lights)):
            with self.lock:
                self.lights[street] = Light.GREEN
            time.sleep(0.05)
            with self.lock:
                self.lights[street] = Light.YELLOW
                self.lights[street] = Light.RED

    def cross(self, street):
        with self.lock:
            green = [s for s, light in self.lights.items() if light is Light.GREEN]
            assert len(green) <= 1, "crash!"
            if street in green:
                self.crossed[street] += 1


def drive(intersection, street):
    for _ in range(10):
        intersection.cross(street)
        time.sleep(0.01)


cross = Intersection()
ts = [Thread(target=cross.switch, args=(6,))]
ts += [Thread(target=drive, args=(cross, s)) for s in ("NS", "EW")]
[t.start() for t in ts]
[t.join() for t in ts]
print(cross.crossed)
