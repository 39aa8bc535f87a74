import heapq

numbers = [9, 4, 7, 1, 8, 2]
heap = list(numbers)
heapq.heapify(heap)
heapq.heappush(heap, 3)
print(heap[0], [heapq.heappop(heap) for _ in range(4)], heap)
print(heapq.nlargest(2, numbers), heapq.nsmallest(2, numbers, key=lambda x: -x))
print(heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 5), heap)
print(list(heapq.merge([1, 4, 9], [2, 3, 10], [5])))

graph = {"A": {"B": 7, "C": 3}, "B": {"D": 2}, "C": {"B": 1, "D": 8}, "D": {}}


def dijkstra(start):
    dist = {start: 0}
    todo = [(0, start)]
    while todo:
        d, node = heapq.heappop(todo)
        if d > dist[node]:
            continue
        for other, w in graph[node].items():
            if d + w < dist.get(other, float("inf")):
                dist[other] = d + w
                heapq.heappush(todo, (d + w, other))
    return dist


print(dijkstra("A"))
