import threading


class Settings:
    _instance = None
    _lock = threading.Lock()

    @classmethod
    def get(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = cls()
                    cls._instance.path = "/etc/app.conf"
        return cls._instance


def user():
    print(Settings.get().path)


for _ in range(2):
    threading.Thread(target=user).start()
