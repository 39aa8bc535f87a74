import random
import threading


def merge(left, right):
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    out += left[i:]
    out += right[j:]
    return out


def merge_sort(data, depth=2):
    if len(data) < 2:
        return data
    mid = len(data) // 2
    halves = [data[:mid], data[mid:]]

    def sort_half(k):
        halves[k] = merge_sort(halves[k], depth - 1)

    if depth > 0:
        ts = [threading.Thread(target=sort_half, args=(k,)) for k in (0, 1)]
        for t in ts:
            t.start()
        for t in ts:
            t.join()
    else:
        sort_half(0)
        sort_half(1)
    return merge(*halves)


numbers = random.sample(range(1000), 64)
result = merge_sort(numbers)
print(result)
assert result == sorted(numbers)
