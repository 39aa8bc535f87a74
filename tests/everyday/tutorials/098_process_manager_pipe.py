from multiprocessing import Manager, Pipe, Process


def fill(d, l):
    d[1] = "1"
    d["2"] = 2
    l.reverse()


def child(conn):
    conn.send([42, None, "hello"])
    conn.close()


if __name__ == "__main__":
    with Manager() as manager:
        d = manager.dict()
        l = manager.list(range(10))
        p = Process(target=fill, args=(d, l))
        p.start()
        p.join()
        print(dict(d), list(l))
        assert list(l) == list(range(9, -1, -1))

    parent_conn, child_conn = Pipe()
    p = Process(target=child, args=(child_conn,))
    p.start()
    print(parent_conn.recv())
    p.join()
