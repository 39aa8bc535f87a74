#!/usr/bin/env python3
"""Sum of squares with a number of workers given on the command line."""
import argparse
import logging
import threading
from queue import Empty, Queue


def parse_args():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-w", "--workers", type=int, default=4, help="number of threads")
    parser.add_argument("-n", "--number", type=int, default=20, metavar="N")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--mode", choices=["square", "cube"], default="square")
    return parser.parse_args()


def worker(tasks, results, func):
    while True:
        try:
            n = tasks.get_nowait()
        except Empty:
            logging.debug("nothing left")
            return
        results.put(func(n))


def main():
    args = parse_args()
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.INFO,
                        format="%(levelname)s %(threadName)s: %(message)s")
    func = {"square": lambda n: n ** 2, "cube": lambda n: n ** 3}[args.mode]
    tasks, results = Queue(), Queue()
    for n in range(args.number):
        tasks.put(n)
    ts = [threading.Thread(target=worker, args=(tasks, results, func)) for _ in range(args.workers)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    total = sum(results.get() for _ in range(results.qsize()))
    logging.info("%s sum of 0..%d is %d", args.mode, args.number - 1, total)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
