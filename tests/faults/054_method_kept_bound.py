# expect: safe
# prints: ["a\n"]
import threading
class Greeter:
    def greet(self):
        return "a"
greeter = Greeter()
kept = greeter.greet
def change():
    Greeter.greet = lambda self: "b"
t = threading.Thread(target=change)
t.start()
print(kept())
t.join()
