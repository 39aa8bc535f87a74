"""A mail site: every thread has a user of its own."""
import threading

letters = {"Ann": "a love letter", "Bob": "an unpaid bill"}
current, shown = threading.local(), {}


def inbox():
    return letters[current.user]


def serve(user):
    current.user = user
    page = inbox()
    shown[user] = page
    assert page == letters[user], f"{user} reads {page}"


for name in ("Ann", "Bob"):
    threading.Thread(target=serve, args=(name,),
                     name=name).start()
