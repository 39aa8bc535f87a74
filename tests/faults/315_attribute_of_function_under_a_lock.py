# expect: safe
# prints: ["2\n"]
import threading
lock = threading.Lock()
def mark(function):
    function.lock = lock
    function.calls = 0
    return function
@mark
def visit():
    with visit.lock:
        visit.calls += 1
threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(visit.calls)
