# Rows of values as lines of text.
import csv
import io

rows = [["a", 1, 2.5, None, True], ['q"x', "c,d", "line\nbreak", "", " s "]]
out = io.StringIO()
w = csv.writer(out)
print([w.writerow(row) for row in rows], repr(out.getvalue()))
print(list(csv.reader(io.StringIO(out.getvalue()))))
with open("x.csv", "w", newline="") as f:
    w = csv.DictWriter(f, ["n", "v"], lineterminator="\n")
    w.writeheader()
    w.writerow({"n": "x", "v": 3})
    w.writerows([{"n": "y"}, {"n": "z", "v": [1, 2]}])
print(repr(open("x.csv").read()))
with open("x.csv", newline="") as f:
    r = csv.DictReader(f)
    print(r.fieldnames, [dict(row) for row in r], r.line_num)
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["a\tb"], "excel-tab")))
print(list(csv.reader(["x , y", "", "1,2"], skipinitialspace=True)), list(csv.reader(["1,'a'"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'")))
r = csv.reader(["h1,h2", "1,2"])
print(next(r), r.line_num, list(r), r.line_num)
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_ALL, delimiter="|").writerows([[1, "a"], [2, "b"]])
print(repr(out.getvalue()))
print(list(csv.DictReader(["a,b", "1", "1,2,3", "", "4,5"], restval="-")))


def tried(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


tried(csv.DictWriter(io.StringIO(), ["a"]).writerow, {"b": 1})
tried(csv.writer(io.StringIO()).writerow, 5)
tried(csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow, ["a,b"])
tried(next, csv.reader([]))
tried(lambda: list(csv.reader(["a"], delimiter="xx")))
print(list(csv.reader(['a,"b'])), list(csv.reader(['a,"b', 'c",d'])))
