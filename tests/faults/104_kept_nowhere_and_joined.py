# expect: safe
# prints: ["[0, 1, 2]\n"]
import threading
done = []
def main():
    for n in range(3):
        t = threading.Thread(target=done.append, args=(n,))
        t.start()
        t.join()
main()
print(done)
