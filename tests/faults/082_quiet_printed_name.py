# expect: unsafe assertion
import threading
class Robot:
    def __init__(self, name):
        self.name = name
        self.steps = 0
robot = Robot("r2")
def walk():
    print(robot.name)
    robot.steps += 1
threads = [threading.Thread(target=walk) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert robot.steps == 2
