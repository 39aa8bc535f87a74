"""What C does in CPython while code of the program compares: between two comparisons, one step.

A list that has become longer or shorter meanwhile is noticed; other changes are not.
"""
# quiet


def _heappush(heap, item):
    _step_of(heap)
    heap.append(item)
    _sift_down(heap, 0, len(heap) - 1)


def _heappop(heap):
    _step_of(heap)
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sift_up(heap, 0)
    return smallest


def _heapreplace(heap, item):
    _step_of(heap)
    smallest = heap[0]
    heap[0] = item
    _sift_up(heap, 0)
    return smallest


def _heappushpop(heap, item):
    _step_of(heap)
    if not heap:
        return item
    smaller = heap[0] < item
    _step_of(heap)
    if not smaller:
        return item
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sift_up(heap, 0)
    return smallest


def _heapify(x):
    _step_of(x)
    for place in reversed(range(len(x) // 2)):
        _sift_up(x, place)


def _sift_down(heap, start, place):
    """Move the item at *place* up towards *start*, past all that are larger."""
    size = len(heap)
    while place > start:
        parent = (place - 1) // 2
        smaller = heap[place] < heap[parent]
        _step_of(heap)
        if size != len(heap):
            raise RuntimeError("list changed size during iteration")
        if not smaller:
            break
        heap[parent], heap[place] = heap[place], heap[parent]
        place = parent


def _sift_up(heap, place):
    """Move the item at *place* down to a leaf, and from there to where it belongs."""
    end, start = len(heap), place
    while place < end // 2:
        child = 2 * place + 1
        if child + 1 < end:
            smaller = heap[child] < heap[child + 1]
            _step_of(heap)
            if end != len(heap):
                raise RuntimeError("list changed size during iteration")
            if not smaller:
                child += 1
        heap[child], heap[place] = heap[place], heap[child]
        place = child
    _sift_down(heap, start, place)
