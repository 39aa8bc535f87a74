# expect: unsafe torn-read
# invariant: shop["till"].red + shop["till"].blue == 100
import threading


class Till:
    def __init__(self, red, blue):
        self.red, self.blue = red, blue


shop = {"till": Till(60, 40)}


def count():
    shop["till"] = Till(70, 40)
    shop["till"].blue = 30


def look():
    print(shop["till"].red)


threads = [threading.Thread(target=each) for each in (count, look)]
for t in threads:
    t.start()
for t in threads:
    t.join()
