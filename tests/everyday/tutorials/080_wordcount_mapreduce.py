import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from operator import add

TEXT = """
It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness
"""


def mapper(line):
    return Counter(re.findall(r"[a-z']+", line.lower()))


def main():
    lines = TEXT.strip().splitlines()
    with ThreadPoolExecutor(max_workers=4) as ex:
        partial = list(ex.map(mapper, lines))
    counts = reduce(add, partial, Counter())
    for word, n in counts.most_common(5):
        print(f"{word:>10}: {'*' * n}")
    assert counts["it"] == 8 and counts["the"] == 8


main()
