"""Ann sets the table, Bob eats; surely in this order."""
import threading

table = []


def set_table():
    table.append("soup")


def eat():
    assert table, "Bob sits before an empty table"
    table.pop()


ann = threading.Thread(target=set_table, name="Ann")
bob = threading.Thread(target=eat, name="Bob")
ann.start()
bob.start()
