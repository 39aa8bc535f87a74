# expect: safe
# prints: ["None None\n", "None 1\n", "1 1\n"]
import contextvars
import threading
count = contextvars.ContextVar("count")
context = contextvars.copy_context()
def look():
    print(context.get(count), context.get(count))
def change():
    context.run(count.set, 1)
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
