# expect: safe
# prints: ["2\n", "11\n", "20\n"]
import threading
class Settings:
    def __getattr__(self, name):
        return 1
settings = Settings()
def look():
    print(settings.size + settings.size)
def change():
    settings.size = 10
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
