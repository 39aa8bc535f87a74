# expect: safe
# prints: ["True\n", "False\n"]
import threading
error = ValueError("all have it")
begun = threading.Event()
def change():
    begun.set()
    try:
        raise error
    except ValueError:
        pass
thread = threading.Thread(target=change)
thread.start()
begun.wait()
print(error.__traceback__ is None)
thread.join()
