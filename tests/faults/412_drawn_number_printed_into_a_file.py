# expect: safe
# prints: ["1\n1\n", "2\n2\n", "3\n3\n"]
import random
import threading
class Screen:
    text = ""
    def write(self, text):
        Screen.text += text
def note():
    number = random.randint(1, 3)
    with open("note.txt", "w") as f:
        print(number, file=f)
    print(number, file=Screen())
t = threading.Thread(target=note)
t.start()
t.join()
print(open("note.txt").read() + Screen.text, end="")
