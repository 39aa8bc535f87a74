import threading


class Config:
    __instance = None
    __lock = threading.Lock()

    @classmethod
    def instance(cls):
        if cls.__instance is None:
            with cls.__lock:
                if cls.__instance is None:
                    config = cls()
                    config.load()
                    cls.__instance = config
        return cls.__instance

    def load(self):
        self.options = {"debug": True, "level": 3}


def work(out, i):
    out[i] = Config.instance()
    assert out[i].options["level"] == 3


out = [None] * 8
threads = [threading.Thread(target=work, args=(out, i)) for i in range(len(out))]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert all(c is out[0] for c in out)
print("one instance:", hex(id(out[0])) == hex(id(out[-1])))
