"""`csv`: readers pull lines as they need them, writers write a row at a time."""
# loud

from csv import _line, _row

__version__ = "1.0"
_PLAIN = (str, int, float)


class Error(Exception):
    """Something cannot be read or written so."""


def _fail(*args):
    """What the host complains of."""
    raise Error(*args)


class _Reader:
    """The rows of lines."""

    def __init__(self, lines, dialect, options):
        self._lines = _call(iter, (lines,), {})
        self._dialect = dialect
        self._options = options
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        lines = [_call(next, (self._lines,), {})]
        self.line_num += 1
        row = _row(lines, self._dialect, self._options)
        while row is None:
            more = _call(next, (self._lines, None), {})
            if more is None:
                # The last quotation mark is missing, which CPython does not mind.
                row = _row([*lines, '"'], self._dialect, self._options)
                return row or []
            lines.append(more)
            self.line_num += 1
            row = _row(lines, self._dialect, self._options)
        return row


def reader(csvfile, dialect="excel", **fmtparams):
    """The rows of a file, or of other lines."""
    return _Reader(csvfile, dialect, fmtparams)


class _Writer:
    """Writes rows."""

    def __init__(self, file, dialect, options):
        self._file = file
        self._dialect = dialect
        self._options = options

    def writerow(self, row):
        """Write one row; how many characters it has."""
        try:
            values = _call(list, (row,), {})
        except TypeError:
            raise Error(f"iterable expected, not {_type_name(row)}") from None
        plain = [v if v is None or type(v) in _PLAIN else _call(str, (v,), {}) for v in values]
        return self._file.write(_line(plain, self._dialect, self._options))

    def writerows(self, rows):
        """Write rows."""
        for row in _call(list, (rows,), {}):
            self.writerow(row)


def writer(csvfile, dialect="excel", **fmtparams):
    """Something that writes rows into a file."""
    return _Writer(csvfile, dialect, fmtparams)


class DictReader:
    """The rows as dicts, with the names of the first row."""

    def __init__(
        self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds
    ):
        self._names = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, **kwds)

    @property
    def line_num(self):
        """How many lines were read."""
        return self.reader.line_num

    @property
    def fieldnames(self):
        """The names."""
        if self._names is None:
            try:
                self._names = next(self.reader)
            except StopIteration:
                pass
        return self._names

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        made = dict(zip(names or (), row))
        if len(names or ()) < len(row):
            made[self.restkey] = row[len(names or ()) :]
        for name in (names or ())[len(row) :]:
            made[name] = self.restval
        return made


class DictWriter:
    """Writes dicts as rows."""

    def __init__(
        self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds
    ):
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, **kwds)

    def writeheader(self):
        """Write the names."""
        return self.writerow({name: name for name in self.fieldnames})

    def writerow(self, rowdict):
        """Write one row."""
        if self.extrasaction == "raise":
            wrong = [name for name in list(rowdict) if name not in self.fieldnames]
            if wrong:
                told = ", ".join([repr(name) for name in wrong])
                raise ValueError("dict contains fields not in fieldnames: " + told)
        return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])

    def writerows(self, rowdicts):
        """Write rows."""
        for rowdict in _call(list, (rowdicts,), {}):
            self.writerow(rowdict)


def list_dialects():
    """The formats by name."""
    return ["excel", "excel-tab", "unix"]
