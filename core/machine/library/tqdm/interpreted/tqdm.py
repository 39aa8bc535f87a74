"""`tqdm`: what a program does with progress bars, without the bars."""
# loud


class tqdm:
    """Gives the items of *iterable*; what would be drawn on stderr is left out."""

    def __init__(self, iterable=None, desc=None, total=None, **options):
        self.iterable = iterable
        self.desc = desc
        self.total = total
        self.n = 0
        self.disable = True

    def __iter__(self):
        for item in self.iterable:
            yield item
            self.n += 1

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def update(self, n=1):
        self.n += n

    def set_description(self, desc=None, refresh=True):
        self.desc = desc

    def set_postfix(self, ordered_dict=None, refresh=True, **values):
        return None

    def refresh(self):
        return None

    def close(self):
        return None

    @classmethod
    def write(cls, s, file=None, end="\n"):
        print(s, file=file, end=end)


def trange(*args, **options):
    """The numbers of a range."""
    return tqdm(range(*args), **options)
