"""The reporters and the board: all take the lock."""
import threading

score = {"home": 0, "away": 0, "goals": 0}
lock = threading.RLock()
# invariant: score["home"] + score["away"] == score["goals"]

def goal(side):
    with lock:
        score[side] += 1
        score["goals"] += 1

def board():
    with lock:
        home, away = score["home"], score["away"]
        goals = score["goals"]
    assert home + away == goals, f"{home}:{away} of {goals}"

ann = threading.Thread(None, goal, "Ann", ["home"])
bob = threading.Thread(None, goal, "Bob", ["away"])
cleo = threading.Thread(None, board, "Cleo")
ann.start(), bob.start(), cleo.start()
