# expect: unsafe exception
import string
import threading

bill = {"amount": 3}


def pay():
    del bill["amount"]


thread = threading.Thread(target=pay)
thread.start()
print(string.Template("owes $amount").substitute(bill))
thread.join()
