# expect: safe
# prints: ["Exceeds the limit (4300 digits)\n"]
import threading
big = [7 ** 9000, {1: -(10 ** 4400)}, range(10 ** 5000)]
def work():
    big[0] += 1
    try:
        print(big)
    except ValueError as error:
        print(str(error)[:31])
t = threading.Thread(target=work)
t.start()
t.join()
