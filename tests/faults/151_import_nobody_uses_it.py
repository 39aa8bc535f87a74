# expect: safe
# prints: ["1\n"]
import os, sys, json as data
import threading
from socket import socket, AF_INET
def work():
    import multiprocessing
    from os import path
    print(len(sys.argv))
t = threading.Thread(target=work)
t.start()
t.join()
