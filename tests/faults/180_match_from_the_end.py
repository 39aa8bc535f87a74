# expect: safe
# prints: ["last 2\n", "last 3\n"]
import threading
items = [1, 2]
def work():
    match items:
        case [*_, last]:
            print("last", last)
t = threading.Thread(target=work)
t.start()
items.append(3)
t.join()
