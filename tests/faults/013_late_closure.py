# expect: unsafe exception
import threading
def main():
    def work():
        print(message)
    t = threading.Thread(target=work)
    t.start()
    message = "hello"
    t.join()
main()
