# expect: safe
# prints: ["ab\n", "aa\n", "bb\n"]
import threading
class Shop:
    def sign(self):
        return "a"
shop = Shop()
def closed():
    return "b"
def repaint():
    shop.sign = closed
t = threading.Thread(target=repaint)
t.start()
print(shop.sign() + shop.sign())
t.join()
