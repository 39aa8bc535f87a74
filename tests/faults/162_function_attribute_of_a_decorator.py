# expect: safe
# prints: ["0 1\n", "0 2\n"]
import threading
from functools import wraps
def counted(f):
    f.calls = 0
    @wraps(f)
    def inner():
        f.calls += 1
        return f
    return inner
@counted
def work():
    pass
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(work.calls, work().calls - 1)
