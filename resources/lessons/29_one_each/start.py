"""A mail site: every request has a thread of its own."""
import threading

letters = {"Ann": "a love letter", "Bob": "an unpaid bill"}
current_user, shown = None, {}


def inbox():
    return letters[current_user]


def serve(user):
    global current_user
    current_user = user
    page = inbox()
    shown[user] = page
    assert page == letters[user], f"{user} reads {page}"


for name in ("Ann", "Bob"):
    threading.Thread(target=serve, args=(name,),
                     name=name).start()
