import sys

try:
    print("start")
    sys.exit("stopped for a reason")
finally:
    print("finally runs")
