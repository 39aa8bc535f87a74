# expect: safe
# prints: ["[1]\n", "[1, 2]\n"]
import threading

items = [1]


def add():
    items.append(2)


threading.Thread(target=add).start()
print("{found}".format(found=items))
