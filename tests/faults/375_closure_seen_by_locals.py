# expect: safe
# prints: ["1\n", "2\n"]
import threading
def main():
    value = 1
    def change():
        nonlocal value
        value = 2
    t = threading.Thread(target=change)
    t.start()
    print(locals()["value"])
    t.join()
main()
