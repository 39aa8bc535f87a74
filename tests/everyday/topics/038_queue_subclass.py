import queue
import threading


class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        item = min(self.queue)
        self.queue.remove(item)
        return item


q = UniqueQueue()
for x in (3, 1, 3, 2, 1):
    q.put(x)
print(q.qsize(), [q.get() for _ in range(3)], q.empty())


class ClosableQueue(queue.Queue):
    END = object()

    def close(self):
        self.put(self.END)

    def __iter__(self):
        while True:
            item = self.get()
            try:
                if item is self.END:
                    return
                yield item
            finally:
                self.task_done()


c = ClosableQueue()
out = []
t = threading.Thread(target=lambda: out.extend(x * 2 for x in c))
t.start()
for i in range(4):
    c.put(i)
c.close()
c.join()
t.join()
print(out, c.unfinished_tasks)
s = queue.LifoQueue(maxsize=2)
s.put("a")
s.put_nowait("b")
print(s.full(), s.maxsize)
for f in (lambda: s.put("c", block=False), lambda: s.put("c", timeout=0.01), lambda: queue.SimpleQueue().get_nowait()):
    try:
        f()
    except (queue.Full, queue.Empty) as e:
        print(type(e).__name__)
print(s.get(), s.get())
try:
    queue.Queue().task_done()
except ValueError as e:
    print(e)
