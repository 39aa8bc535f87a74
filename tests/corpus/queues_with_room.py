"""Putting in, with timeouts that nobody looks at."""
import queue

# Where there is always room, nobody looks at the timeout.
for made in (queue.Queue(), queue.Queue(-3), queue.LifoQueue(), queue.SimpleQueue()):
    print(made.put(1, timeout=-1), made.put(2, True, "soon"), made.put(3, False, None), made.qsize())
try:
    queue.Queue(1).put(1, timeout=-1)
except ValueError as error:
    print(error)
