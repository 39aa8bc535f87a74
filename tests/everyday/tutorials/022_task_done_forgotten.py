import threading
from queue import Queue

q = Queue()


def convert(text):
    return int(text)


def worker():
    while True:
        text = q.get()
        try:
            print("converted", convert(text))
        except ValueError:
            print("bad input:", text)
            continue          # oops: no task_done() here
        q.task_done()


for _ in range(2):
    threading.Thread(target=worker, daemon=True).start()

for text in ["1", "2", "x", "4"]:
    q.put(text)

q.join()
print("all converted")
