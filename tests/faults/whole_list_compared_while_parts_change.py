# expect: unsafe assertion
import threading

out = []
deck = [1, 2]


def look():
    if len(deck) > 1:
        out.append(deck == [5, 2])
    deck.append(3)


def change():
    deck[0] = 5
    del deck[1]


threads = [threading.Thread(target=look), threading.Thread(target=change)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert out != [True], out
