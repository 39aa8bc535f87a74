# expect: unsafe exception
import copy
import threading


class Node:
    pass


node = Node()
node.children = [1]


def keep():
    copied = copy.deepcopy(node)
    print(copied.children)


def grow():
    node.size = 1


threads = [threading.Thread(target=each) for each in (keep, grow)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
