class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for x in items:
            self.append(x)

    def append(self, x):
        if self.head is None:
            self.head = Node(x)
        else:
            n = self.head
            while n.next:
                n = n.next
            n.next = Node(x)
        self.size += 1

    def reverse(self):
        prev, n = None, self.head
        while n:
            n.next, prev, n = prev, n, n.next
        self.head = prev

    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next

    def __len__(self):
        return self.size

    def __str__(self):
        return " -> ".join(map(str, self)) + " -> None"


l = LinkedList("abc")
l.append("d")
print(l, len(l), "c" in l)
l.reverse()
print(l)


class BST:
    def __init__(self):
        self.root = None

    def insert(self, v):
        def go(node):
            if node is None:
                return [v, None, None]
            i = 1 if v < node[0] else 2
            node[i] = go(node[i])
            return node
        self.root = go(self.root)
        return self

    def height(self, n="root"):
        n = self.root if n == "root" else n
        return 0 if n is None else 1 + max(self.height(n[1]), self.height(n[2]))


t = BST()
for x in (5, 2, 8, 1, 9):
    t.insert(x)
print(t.root, t.height())


def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)


def queens(n, qs=()):
    if len(qs) == n:
        return 1
    return sum(queens(n, qs + (c,)) for c in range(n)
               if all(c != q and abs(c - q) != len(qs) - i for i, q in enumerate(qs)))


print(hanoi(3), queens(6))
try:
    (lambda f: f(f))(lambda f: f(f))
except RecursionError as e:
    print(type(e).__name__, str(e)[:33])
