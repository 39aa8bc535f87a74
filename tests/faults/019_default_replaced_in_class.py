# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Settings:
    level = 1
mine = Settings()
def change():
    Settings.level = 2
def show():
    print(mine.level)
threads = [threading.Thread(target=change), threading.Thread(target=show)]
for t in threads:
    t.start()
for t in threads:
    t.join()
