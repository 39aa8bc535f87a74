# expect: safe
import threading
def letters():
    yield "a"
    yield "b"
numbered = enumerate(letters())
taken = []
def take():
    try:
        for pair in numbered:
            taken.append(pair)
    except ValueError:
        pass
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# The item is numbered before anybody else can ask the generator.
assert all("ab"[number] == letter for number, letter in taken), taken
