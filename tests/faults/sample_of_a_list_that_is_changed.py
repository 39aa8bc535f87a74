# expect: unsafe assertion
import random
import threading

out = []
deck = [1, 2]


def draw():
    picked = random.sample(deck, 1)
    out.append(picked)
    deck.append(3)


def change():
    deck[0] = 5
    deck.reverse()


threads = [threading.Thread(target=draw), threading.Thread(target=change)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert out != [[5]], out
