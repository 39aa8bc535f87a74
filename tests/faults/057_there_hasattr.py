# expect: unsafe assertion
import threading
class Node:
    pass
node = Node()
def fill():
    node.value = 1
t = threading.Thread(target=fill)
t.start()
assert not hasattr(node, "value")
t.join()
