# -*- coding: utf-8 -*-
import threading
import time


class Counter(object):
    def __init__(self, start = 0):
        self.value = start

    def increment(self):
        v = self.value
        time.sleep(0.001)
        self.value = v + 1


def worker(c):
    for i in range(2):
        c.increment()
    print('%s Done' % threading.currentThread().getName())


if __name__ == '__main__':
    counter = Counter()
    for i in range(2):
        t = threading.Thread(target = worker, args = (counter,))
        t.start()
    print('Waiting for worker threads')
    main_thread = threading.currentThread()
    for t in threading.enumerate():
        if t is not main_thread:
            t.join()
    print('Counter: %d' % counter.value)
