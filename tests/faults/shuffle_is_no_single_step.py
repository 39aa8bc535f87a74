# expect: safe
import random
import threading

deck = [1, 2, 3]
seen = []


def mix():
    random.shuffle(deck)


def look():
    seen.append(tuple(deck))


for work in (mix, look):
    threading.Thread(target=work).start()
