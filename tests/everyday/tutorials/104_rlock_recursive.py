import threading


class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = children


class Summer:
    def __init__(self):
        self.lock = threading.RLock()
        self.total = 0

    def add(self, node):
        with self.lock:
            self.total += node.value
            for child in node.children:
                self.add(child)


tree = Tree(1, Tree(2, Tree(3)), Tree(4, Tree(5), Tree(6)))
s = Summer()
threads = [threading.Thread(target=s.add, args=(tree,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(s.total)
assert s.total == 63
