import random
import time
from threading import Condition, Thread

queue = []
MAX_NUM = 10
N = 25
condition = Condition()


class ProducerThread(Thread):
    def run(self):
        for _ in range(N):
            with condition:
                while len(queue) == MAX_NUM:
                    print("Queue full, producer is waiting")
                    condition.wait()
                num = random.choice(range(5))
                queue.append(num)
                print("Produced", num)
                condition.notify()
            time.sleep(random.random() / 50)


class ConsumerThread(Thread):
    def run(self):
        for _ in range(N):
            with condition:
                while not queue:
                    print("Nothing in queue, consumer is waiting")
                    condition.wait()
                num = queue.pop(0)
                print("Consumed", num)
                condition.notify()
            time.sleep(random.random() / 50)


p = ProducerThread()
c = ConsumerThread()
p.start()
c.start()
p.join()
c.join()
