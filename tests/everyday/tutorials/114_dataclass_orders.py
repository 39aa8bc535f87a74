from __future__ import annotations

import threading
import time
import uuid
from dataclasses import dataclass, field
from enum import Enum
from queue import Queue


class Status(Enum):
    NEW = 1
    COOKING = 2
    SERVED = 3


@dataclass
class Order:
    table: int
    dish: str
    status: Status = Status.NEW
    id: str = field(default_factory=lambda: uuid.uuid4().hex[:8])


class Kitchen:
    def __init__(self, cooks: int) -> None:
        self.orders: Queue[Order | None] = Queue()
        self.served: list[Order] = []
        self.cooks = [threading.Thread(target=self.cook, name=f"cook-{i}") for i in range(cooks)]

    def cook(self) -> None:
        while (order := self.orders.get()) is not None:
            order.status = Status.COOKING
            time.sleep(0.01)
            order.status = Status.SERVED
            self.served.append(order)
            print(f"{threading.current_thread().name}: {order.dish} for table {order.table} ({order.id})")

    def __enter__(self) -> Kitchen:
        for c in self.cooks:
            c.start()
        return self

    def __exit__(self, *exc: object) -> None:
        for _ in self.cooks:
            self.orders.put(None)
        for c in self.cooks:
            c.join()


with Kitchen(2) as kitchen:
    for table, dish in enumerate(["soup", "pizza", "salad", "steak", "cake"], start=1):
        kitchen.orders.put(Order(table, dish))

assert len(kitchen.served) == 5
assert all(o.status is Status.SERVED for o in kitchen.served)
assert len({o.id for o in kitchen.served}) == 5
