import socket
import threading
import sys

nickname = input("Choose your nickname: ")

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client.connect(('127.0.0.1', 55555))
stop = False


def receive():
    global stop
    while not stop:
        try:
            message = client.recv(1024).decode('ascii')
            if message == 'NICK':
                client.send(nickname.encode('ascii'))
            else:
                print(message)
        except OSError:
            print("An error occured!")
            client.close()
            break


def write():
    global stop
    while True:
        text = input('')
        if text == '/quit':
            stop = True
            client.close()
            sys.exit()
        client.send('{}: {}'.format(nickname, text).encode('ascii'))


threading.Thread(target=receive).start()
threading.Thread(target=write).start()
