import threading
import time
from collections import deque
from enum import Enum, auto


class Direction(Enum):
    UP = auto()
    DOWN = auto()
    IDLE = auto()


class Elevator(threading.Thread):
    def __init__(self, floors=10):
        super().__init__(name="Elevator")
        self.floors = floors
        self.floor = 0
        self.direction = Direction.IDLE
        self.requests = deque()
        self.cond = threading.Condition()
        self.closed = False
        self.visited = []

    def call(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError(floor)
        with self.cond:
            self.requests.append(floor)
            self.cond.notify()

    def close(self):
        with self.cond:
            self.closed = True
            self.cond.notify()

    def run(self):
        while True:
            with self.cond:
                while not self.requests and not self.closed:
                    self.direction = Direction.IDLE
                    self.cond.wait()
                if not self.requests:
                    break
                target = self.requests.popleft()
            self.move_to(target)

    def move_to(self, target):
        while self.floor != target:
            self.direction = Direction.UP if target > self.floor else Direction.DOWN
            self.floor += 1 if self.direction is Direction.UP else -1
            time.sleep(0.01)
        self.visited.append(target)
        print(f"Doors open on floor {target} ({self.direction.name})")


elevator = Elevator()
elevator.start()


def person(start, goal):
    elevator.call(start)
    elevator.call(goal)


people = [threading.Thread(target=person, args=a) for a in [(0, 5), (3, 1), (9, 2)]]
for p in people:
    p.start()
for p in people:
    p.join()
elevator.close()
elevator.join()
assert sorted(elevator.visited) == [0, 1, 2, 3, 5, 9]
