# expect: safe
# prints: ["abc\n", "acb\n", "cab\n"]
import threading
error = ValueError("all have it")
def look():
    error.add_note("a")
    error.add_note("b")
def change():
    error.add_note("c")
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("".join(error.__notes__))
