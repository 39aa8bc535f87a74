# expect: safe
# prints: ["0\n", "1\n"]
import threading
class Node:
    pass
node = Node()
def fill():
    node.value = 1
t = threading.Thread(target=fill)
t.start()
print(getattr(node, "value", 0))
t.join()
