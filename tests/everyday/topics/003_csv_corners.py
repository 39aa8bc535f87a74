import csv
import io

rows = [["name", "note"], ["Bob", 'says "hi", twice'], ["Ann", "two\nlines"], ["", 3.5]]
out = io.StringIO()
csv.writer(out).writerows(rows)
print(repr(out.getvalue()))
out.seek(0)
print(list(csv.reader(out)))

out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["a", "b"], extrasaction="ignore", restval="-", delimiter=";")
w.writeheader()
w.writerow({"a": 1, "b": 2, "c": 3})
w.writerow({"a": 4})
print(out.getvalue().splitlines())
for row in csv.DictReader(io.StringIO("x,y\n1,2\n3\n4,5,6\n")):
    print(row)
print(list(csv.reader(["a|b|c", "'x|y'|z"], delimiter="|", quotechar="'")))
w = csv.writer(out := io.StringIO(), quoting=csv.QUOTE_ALL, lineterminator="\n")
w.writerow(["a", 1, None])
print(out.getvalue(), end="")
