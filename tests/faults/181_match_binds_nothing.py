# expect: safe
# prints: ["None [1]\n", "None []\n", "1 [1]\n"]
import threading
found = []
def work():
    first = None
    match found:
        case [first]:
            pass
        case [first, 0]:
            pass
    print(first, found)
t = threading.Thread(target=work)
t.start()
found.append(1)
t.join()
