# expect: safe
# prints: ["None None\n", "None 1\n", "1 1\n"]
import threading
error = ValueError("all have it")
def look():
    print(error.__cause__, error.__cause__)
def change():
    try:
        raise error from KeyError(1)
    except ValueError:
        pass
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
