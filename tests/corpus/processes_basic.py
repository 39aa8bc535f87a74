"""Processes: memory of their own, exit codes, names, daemons, errors of use."""

import multiprocessing as mp
import sys
from multiprocessing import Process, current_process

counter = 0
seen = []
table = {"a": [1]}


class Account:
    opened = 0

    def __init__(self, owner):
        self.owner = owner
        Account.opened += 1


account = Account("parent")


def change(amount, names):
    global counter
    counter += amount
    seen.append(amount)
    table["a"].append(amount)
    table["b"] = amount
    account.owner = "child"
    Account.opened += 10
    names.append("child")
    print("child", counter, seen, table, account.owner, Account.opened, names, flush=True)


def leave(code):
    print("leaving", code, flush=True)
    sys.exit(code)


class Worker(Process):
    def __init__(self, number):
        super().__init__(name=f"worker {number}")
        self.number = number
        self.result = None

    def run(self):
        self.result = self.number * 2
        print(current_process().name, self.result, flush=True)


def tell():
    me = current_process()
    print(me.name, me.daemon, mp.parent_process().name, me.is_alive(), me.exitcode, flush=True)
    try:
        Process(target=print).start()
    except AssertionError as error:
        print("AssertionError", error, flush=True)


def main():
    print(mp.parent_process(), current_process().name, current_process().daemon)
    names = ["parent"]
    process = Process(target=change, args=(5, names))
    print(process.name, process.is_alive(), process.exitcode, process.pid, process.daemon)
    process.start()
    process.join()
    print(counter, seen, table, account.owner, Account.opened, names)
    print(process.exitcode, process.is_alive(), process.join())
    for code in (0, 3, None):
        process = Process(target=leave, args=(code,))
        process.start()
        process.join()
        print(process.exitcode)
    worker = Worker(7)
    worker.start()
    worker.join()
    print(worker.name, worker.result, worker.exitcode)
    process = Process(target=tell, daemon=True, name="demon")
    process.start()
    process.join()
    print(process.name, process.daemon, process.exitcode, mp.active_children())
    for wrong in (
        lambda: process.start(),
        lambda: Process(target=print).join(),
        lambda: setattr(process, "daemon", False),
        lambda: setattr(process, "name", 5),
        lambda: Process("group"),
        lambda: (process.close(), process.is_alive()),
        lambda: Process(target=print).terminate(),
    ):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
    print(Process(name="x").name, Process(name="x").exitcode, Process(name="x").is_alive())


if __name__ == "__main__":
    main()
