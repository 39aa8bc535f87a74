"""A pipeline of stages joined by queues, each ended by a sentinel."""
import queue
import threading

END = object()


def stage(work, source, sink):
    while (item := source.get()) is not END:
        for result in work(item):
            sink.put(result)
    sink.put(END)


def words(line):
    yield from line.split()


def lengths(word):
    yield word, len(word)


lines, singles, measured = queue.Queue(2), queue.Queue(3), queue.Queue()
stages = [
    threading.Thread(target=stage, args=(words, lines, singles), name="words"),
    threading.Thread(target=stage, args=(lengths, singles, measured), name="lengths"),
]
for each in stages:
    each.start()
for line in ["the quick brown fox", "jumps", "over the lazy dog"]:
    lines.put(line)
lines.put(END)
for each in stages:
    each.join()
found = {}
while (item := measured.get()) is not END:
    word, length = item
    found.setdefault(length, []).append(word)
print({length: sorted(set(group)) for length, group in sorted(found.items())})
