import asyncio
import threading

lock = threading.Lock()
counter = 0


def add(n):
    global counter
    for _ in range(n):
        with lock:
            counter += 1
    return threading.current_thread().name


async def ticker(times):
    for i in range(times):
        print("tick", i)
        await asyncio.sleep(0.01)


async def main():
    tick = asyncio.create_task(ticker(3))
    names = await asyncio.gather(*(asyncio.to_thread(add, 100) for _ in range(4)))
    await tick
    print(len(names), "calls")


asyncio.run(main())
print(counter)
assert counter == 400
