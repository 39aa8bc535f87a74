# expect: safe
# prints: ["1\n"]
import threading
class S:
    _i = None
    _l = threading.Lock()
    def __new__(cls):
        with cls._l:
            if cls._i is None:
                cls._i = super().__new__(cls)
        return cls._i
ids = []
def f(): ids.append(id(S()))
ts = [threading.Thread(target=f) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(len(set(ids)))
assert len(set(ids)) == 1
