# expect: unsafe exception
import threading
from contextlib import closing


class Connection:
    def close(self):
        print("closed")


connection = Connection()


def spoil():
    connection.close = None


threading.Thread(target=spoil).start()
with closing(connection):
    pass
