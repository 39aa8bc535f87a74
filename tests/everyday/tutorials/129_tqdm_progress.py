import random
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

try:
    from tqdm import tqdm
except ImportError:
    def tqdm(iterable, total=None, desc=""):
        for i, x in enumerate(iterable, 1):
            print(f"{desc} {i}/{total}")
            yield x


def resize(image):
    time.sleep(random.uniform(0.01, 0.05))
    return image.replace(".png", "_small.png")


images = [f"img{i:03}.png" for i in range(20)]
small = []
with ThreadPoolExecutor(max_workers=4) as pool:
    futures = [pool.submit(resize, image) for image in images]
    for f in tqdm(as_completed(futures), total=len(futures), desc="resize"):
        small.append(f.result())
assert len(small) == 20 and all(s.endswith("_small.png") for s in small)
