# expect: unsafe assertion
import copy
import threading


class Pair:
    def __init__(self):
        self.left = [50]
        self.right = [30]


pair = Pair()


def move():
    pair.left[0] -= 20
    pair.right[0] += 20


thread = threading.Thread(target=move)
thread.start()
seen = copy.deepcopy(pair)
assert seen.left[0] + seen.right[0] == 80
thread.join()
