"""Simulates a download manager: every file is 'downloaded' by a thread."""
import random
import threading
import time
from time import perf_counter

FILES = ["ubuntu.iso", "python.tar.gz", "movie.mp4", "song.mp3", "book.pdf"]


def download(name: str) -> None:
    size = random.randint(1, 5)
    print(f"Downloading {name} ({size} MB) ...")
    for mb in range(size):
        time.sleep(random.uniform(0.1, 0.3))
        percent = (mb + 1) * 100 // size
        print(f"  {name}: {percent}%")
    print(f"Finished {name}")


def main() -> None:
    begin = perf_counter()
    threads = [threading.Thread(target=download, args=(f,), name=f) for f in FILES]
    [t.start() for t in threads]
    [t.join() for t in threads]
    print(f"All downloads done in {perf_counter() - begin:0.2f} seconds")


if __name__ == "__main__":
    main()
