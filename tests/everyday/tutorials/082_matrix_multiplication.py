import random
import threading

random.seed(42)
N = 20
A = [[random.randint(0, 9) for _ in range(N)] for _ in range(N)]
B = [[random.randint(0, 9) for _ in range(N)] for _ in range(N)]
C = [[0] * N for _ in range(N)]


def multiply_row(i):
    for j in range(N):
        for k in range(N):
            C[i][j] += A[i][k] * B[k][j]


threads = []
for i in range(N):
    t = threading.Thread(target=multiply_row, args=(i,))
    t.start()
    threads.append(t)
for t in threads:
    t.join()

expected = [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A]
assert C == expected
print("C[0][:5] =", C[0][:5])
