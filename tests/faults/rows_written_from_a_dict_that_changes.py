# expect: safe
# prints: ["1\r\n", "2\r\n"]
import csv
import sys
import threading

row = {"a": 1}


def change():
    row["a"] = 2


threading.Thread(target=change).start()
csv.DictWriter(sys.stdout, ["a"]).writerow(row)
