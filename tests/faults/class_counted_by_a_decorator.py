# expect: unsafe assertion
import threading


def counted(cls):
    cls.made = 0
    init = cls.__init__

    def __init__(self, *args):
        cls.made += 1
        init(self, *args)

    cls.__init__ = __init__
    return cls


@counted
class Job:
    def __init__(self, name):
        self.name = name


threads = [threading.Thread(target=Job, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert Job.made == 2
