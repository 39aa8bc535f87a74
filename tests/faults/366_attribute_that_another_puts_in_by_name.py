# expect: safe
# prints: ["no\n", "yes\n"]
import threading
class Flags:
    ready = "no"
flags = Flags()
def put():
    flags.__dict__.update({"ready": "yes"})
t = threading.Thread(target=put)
t.start()
print(flags.ready)
t.join()
