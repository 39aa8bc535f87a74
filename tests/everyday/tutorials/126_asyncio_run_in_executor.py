import asyncio
import concurrent.futures
import time


def blocking(n):
    time.sleep(0.2)
    return n * 10


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:
        tasks = [loop.run_in_executor(pool, blocking, n) for n in range(3)]
        results = await asyncio.gather(*tasks)
    print(results)
    assert results == [0, 10, 20]


asyncio.run(main())
