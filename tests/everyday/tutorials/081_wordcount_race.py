import threading

text = "the quick brown fox jumps over the lazy dog and the fox runs away " * 50
words = text.split()
counts = {}


def count(part):
    for word in part:
        counts[word] = counts.get(word, 0) + 1


half = len(words) // 2
a = threading.Thread(target=count, args=(words[:half],))
b = threading.Thread(target=count, args=(words[half:],))
a.start(); b.start()
a.join(); b.join()

for word in sorted(counts, key=counts.get, reverse=True)[:3]:
    print(word, counts[word])
print("total", sum(counts.values()), "of", len(words))
