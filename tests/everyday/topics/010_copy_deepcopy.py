import copy


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)
        self.parent = None
        for c in self.children:
            c.parent = self


class Tracked:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Tracked(self.n + 1)

    def __deepcopy__(self, memo):
        return Tracked(self.n + 100)


tree = Node(1, [Node(2), Node(3)])
shallow, deep = copy.copy(tree), copy.deepcopy(tree)
print(shallow.children is tree.children, deep.children is tree.children)
print(deep.children[0].parent is deep, shallow.children[0].parent is tree)
print(copy.copy(Tracked(1)).n, copy.deepcopy([Tracked(1)])[0].n)
matrix = [[0] * 2] * 2
clone = copy.deepcopy(matrix)
clone[0][0] = 5
print(matrix, clone, clone[0] is clone[1])
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c is not loop, copy.deepcopy((1, "a")) == (1, "a"))
d = {"a": [1]}
e, f = d.copy(), copy.deepcopy(d)
d["a"].append(2)
print(e, f)
