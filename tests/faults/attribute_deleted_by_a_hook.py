# expect: safe
import threading


class Record:
    def __init__(self):
        self.deleted = 0
        self.first = self.second = 1

    def __delattr__(self, name):
        self.deleted += 1
        super().__delattr__(name)


record = Record()
threads = [threading.Thread(target=delattr, args=(record, name)) for name in ("first", "second")]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert record.deleted in (1, 2)
