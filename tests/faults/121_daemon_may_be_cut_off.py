# expect: safe
# prints: ["", "1\n"]
import threading
seen = []
def beat():
    seen.append(1)
def main():
    t = threading.Thread(target=beat, daemon=True)
    t.start()
    if seen:
        print(len(seen))
main()
