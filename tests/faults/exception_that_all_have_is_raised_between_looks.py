# expect: safe
# prints: ["True True\n", "True False\n", "False False\n"]
import threading
error = ValueError("all have it")
def look():
    print(error.__traceback__ is None, error.__traceback__ is None)
def change():
    try:
        raise error
    except ValueError:
        pass
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
