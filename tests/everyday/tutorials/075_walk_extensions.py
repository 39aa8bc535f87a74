#!/usr/bin/env python3
"""Count files by extension below the current folder with worker threads."""
import os
import queue
import sys
import threading
from collections import Counter

folders = queue.Queue()
total = Counter()
lock = threading.Lock()


def worker():
    while True:
        folder, names = folders.get()
        try:
            part = Counter(os.path.splitext(n)[1].lower() or "(none)" for n in names)
            with lock:
                total.update(part)
        finally:
            folders.task_done()


def main(root="."):
    for _ in range(4):
        threading.Thread(target=worker, daemon=True).start()
    for folder, _subfolders, names in os.walk(root):
        folders.put((folder, names))
    folders.join()
    for ext, n in total.most_common(10):
        print("%-10s %6d" % (ext, n))


if __name__ == "__main__":
    main(*sys.argv[1:])
