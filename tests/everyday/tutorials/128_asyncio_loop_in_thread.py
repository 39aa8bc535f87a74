import asyncio
import threading

loop = asyncio.new_event_loop()


def run_loop():
    asyncio.set_event_loop(loop)
    loop.run_forever()


async def greet(name, delay):
    await asyncio.sleep(delay)
    return f"Hello {name}"


t = threading.Thread(target=run_loop, daemon=True)
t.start()
futures = [asyncio.run_coroutine_threadsafe(greet(n, 0.1), loop) for n in ("Ada", "Alan")]
for f in futures:
    print(f.result(timeout=5))
loop.call_soon_threadsafe(loop.stop)
t.join()
loop.close()
