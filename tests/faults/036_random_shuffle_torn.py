# expect: unsafe assertion
import random
import threading
deck = [1, 2]
t = threading.Thread(target=random.shuffle, args=(deck,))
t.start()
assert sum(deck) == 3
t.join()
