"""Compute Fibonacci numbers in several threads, inputs come by a queue."""
import logging
import threading
from queue import Queue

logger = logging.getLogger()
logger.setLevel(logging.DEBUG)
formatter = logging.Formatter("%(asctime)s - %(message)s")
ch = logging.StreamHandler()
ch.setLevel(logging.DEBUG)
ch.setFormatter(formatter)
logger.addHandler(ch)

fibo_dict = {}
shared_queue = Queue()
input_list = [3, 10, 5, 7]
queue_condition = threading.Condition()


def fibonacci_task(condition):
    with condition:
        while shared_queue.empty():
            logger.info("[%s] - waiting for elements in queue..", threading.current_thread().name)
            condition.wait()
        value = shared_queue.get()
    a, b = 0, 1
    for _ in range(value):
        a, b = b, a + b
    fibo_dict[value] = a
    shared_queue.task_done()
    logger.debug("[%s] fibonacci of key [%d] with result [%d]", threading.current_thread().name, value, a)


def queue_task(condition):
    logging.debug("Starting queue_task...")
    with condition:
        for item in input_list:
            shared_queue.put(item)
        logging.debug("Notifying fibonacci_task threads that the queue is ready to consume..")
        condition.notify_all()


threads = []
for i in range(4):
    thread = threading.Thread(target=fibonacci_task, args=(queue_condition,))
    thread.daemon = True
    threads.append(thread)
[thread.start() for thread in threads]
prod = threading.Thread(name="queue_task_thread", target=queue_task, args=(queue_condition,))
prod.daemon = True
prod.start()
[thread.join() for thread in threads]
logger.info("Result: %s.", fibo_dict)
assert fibo_dict == {3: 2, 10: 55, 5: 5, 7: 13}
