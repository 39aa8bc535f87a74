# expect: unsafe exception
# prints: ["int object\n", "int str\n"]
# The walk through what is registered may fail too, as in CPython.
import functools
import threading
class Teller:
    @functools.singledispatchmethod
    def tell(self, value):
        return "object"
    @tell.register
    def _(self, value: int):
        return "int"
teller = Teller()
def look():
    print(teller.tell(1), teller.tell("a"))
def change():
    Teller.tell.register(str, lambda self, value: "str")
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
