import threading
from queue import Queue

_END = object()


def stage(func, inbox, outbox):
    for item in iter(inbox.get, _END):
        outbox.put(func(item))
    outbox.put(_END)


def read(outbox, lines):
    for line in lines:
        outbox.put(line)
    outbox.put(_END)


def items(q):
    while True:
        x = q.get()
        if x is _END:
            return
        yield x


q1, q2, q3 = Queue(maxsize=2), Queue(maxsize=2), Queue()
text = ["  hello ", " threads", "and queues  ", "bye"]
threads = [
    threading.Thread(target=read, args=(q1, text)),
    threading.Thread(target=stage, args=(str.strip, q1, q2)),
    threading.Thread(target=stage, args=(str.title, q2, q3)),
]
for t in threads:
    t.start()
result = list(items(q3))
for t in threads:
    t.join()
print(result)
assert result == ["Hello", "Threads", "And Queues", "Bye"]
