from threading import Thread

X = [[12, 7, 3], [4, 5, 6], [7, 8, 9]]
Y = [[5, 8, 1], [6, 7, 3], [4, 5, 9]]
result = [[0 for _ in range(3)] for _ in range(3)]


def element(i, j):
    result[i][j] = sum(X[i][k] * Y[k][j] for k in range(3))


if __name__ == '__main__':
    ts = [Thread(target=lambda i=i, j=j: element(i, j)) for i in range(3) for j in range(3)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    for r in result:
        print(r)
    assert result == [[114, 160, 60], [74, 97, 73], [119, 157, 112]]
