import threading
import time

read_count = 0
mutex = threading.Lock()
wrt = threading.Lock()
shared_data = 0
seen = []


def reader(i):
    global read_count
    for _ in range(2):
        with mutex:
            read_count += 1
            if read_count == 1:
                wrt.acquire()
        value = shared_data
        print(f"Reader {i} reads {value}")
        assert value % 10 == 0
        with mutex:
            read_count -= 1
            if read_count == 0:
                wrt.release()
        time.sleep(0.01)


def writer(i):
    global shared_data
    for _ in range(2):
        with wrt:
            for _ in range(10):   # readers must never see a half-done update
                shared_data += 1
            print(f"Writer {i} wrote {shared_data}")
        time.sleep(0.01)


if __name__ == "__main__":
    threads = [threading.Thread(target=reader, args=(i,)) for i in range(3)]
    threads += [threading.Thread(target=writer, args=(i,)) for i in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert shared_data == 40
