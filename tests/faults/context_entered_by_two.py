# expect: safe
# prints: ["1\n2\n", "2\n1\n", "1\nbusy\n", "busy\n1\n"]
import contextvars
import threading
count = contextvars.ContextVar("count", default=0)
context = contextvars.copy_context()
def add():
    count.set(count.get() + 1)
    return count.get()
def work():
    try:
        print(context.run(add))
    except RuntimeError:
        print("busy")
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
