import threading

cond = threading.Condition()
items = []
NUM = 3


def producer():
    for i in range(NUM * 2):
        with cond:
            items.append(i)
            cond.notify_all()


def consumer():
    for _ in range(NUM):
        with cond:
            if not items:
                cond.wait()
            print(threading.current_thread().name, "takes", items.pop(0))


consumers = [threading.Thread(target=consumer, name=f"Consumer-{i}") for i in (1, 2)]
for c in consumers:
    c.start()
p = threading.Thread(target=producer)
p.start()
p.join()
for c in consumers:
    c.join()
