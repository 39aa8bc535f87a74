# expect: safe
# prints: ["1\n", "2\n"]
import threading
from collections import Counter
class Word:
    def __init__(self, text):
        self.text = text
    def __hash__(self):
        return len(self.text)
    def __eq__(self, other):
        return self.text.lower() == other.text.lower()
counts = Counter()
def count(text):
    counts[Word(text)] += 1
a = threading.Thread(target=count, args=("Hi",))
b = threading.Thread(target=count, args=("hi",))
a.start()
b.start()
a.join()
b.join()
print(counts[Word("HI")])
