# What stands left of an equals sign is assigned from left to right, each found when it is its turn.
class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following

    def __repr__(self):
        return f"Node({self.value}, {self.following})"


def turned(node):
    before = None
    while node:
        node.following, before, node = before, node, node.following
    return before


print(turned(Node(1, Node(2, Node(3)))))


def name_before_item():
    items, place = [0, 1, 2], 0
    place, items[place] = 2, 9
    return place, items


def item_before_name():
    items, place = [0, 1, 2], 0
    items[place], place = place + 1, items[2]
    return place, items


def inside_out():
    found, key = {}, 1
    (key, found[key]), key = (2, 3), 7
    return found, key


def with_star():
    found, rest = {}, [5]
    found[rest[0]], *rest = 1, 2, 3
    return found, rest


for function in (name_before_item, item_before_name, inside_out, with_star):
    print(function())
