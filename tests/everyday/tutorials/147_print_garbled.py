import sys
import threading
import time


def spell(word):
    for letter in word:
        print(letter, end="")
        sys.stdout.flush()
        time.sleep(0.001)
    print()


words = ["threads", "are", "fun", "until", "they", "print"]
threads = [threading.Thread(target=spell, args=(w,)) for w in words]
for t in threads:
    t.start()
for t in threads:
    t.join()
