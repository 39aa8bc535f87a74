# expect: safe
import threading


def sort(items, out, at):
    if len(items) <= 1:
        out[at] = list(items)
        return
    middle = len(items) // 2
    halves = [None, None]
    left = threading.Thread(target=sort, args=(items[:middle], halves, 0))
    right = threading.Thread(target=sort, args=(items[middle:], halves, 1))
    left.start()
    right.start()
    left.join()
    right.join()
    first, second = halves
    merged = []
    while first and second:
        merged.append((first if first[0] <= second[0] else second).pop(0))
    out[at] = merged + first + second


result = [None]
sort([4, 2, 5, 1], result, 0)
assert result[0] == [1, 2, 4, 5]
