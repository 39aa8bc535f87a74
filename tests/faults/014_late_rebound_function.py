# expect: safe
# prints: ["new\n", "old\n"]
import threading
def greet():
    return "old"
def work():
    print(greet())
t = threading.Thread(target=work)
t.start()
def greet():
    return "new"
t.join()
