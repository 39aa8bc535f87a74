"""What a connection and an answer are as files: read line by line, and closed at the end."""
# quiet


class _Lines:
    """Gives a line after the other, as `readline` of the class made of it does."""

    def __init__(self):
        self._closed = False

    @property
    def closed(self):
        """Whether it is closed."""
        return self._closed

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line
