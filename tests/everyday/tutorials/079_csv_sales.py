import csv
import io
import threading
from collections import defaultdict

PARTS = [
    "region,amount\nnorth,10.5\nsouth,20\n",
    "region,amount\nsouth,5\neast,7.25\n",
    "region,amount\nnorth,1\neast,2\nwest,4\n",
]

totals = defaultdict(float)
lock = threading.Lock()


def process(text):
    for row in csv.DictReader(io.StringIO(text)):
        with lock:
            totals[row["region"]] += float(row["amount"])


threads = [threading.Thread(target=process, args=(p,)) for p in PARTS]
for t in threads:
    t.start()
for t in threads:
    t.join()

out = io.StringIO()
writer = csv.writer(out, lineterminator="\n")
writer.writerow(["region", "total"])
for region in sorted(totals):
    writer.writerow([region, f"{totals[region]:.2f}"])
print(out.getvalue())
assert sum(totals.values()) == 49.75
