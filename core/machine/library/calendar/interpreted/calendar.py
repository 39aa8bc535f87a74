"""`calendar`: months as weeks, and as text; the language is English."""
# quiet

import datetime

from calendar import _month, _weeks, _year
from sys._hooks import settings as _settings


def firstweekday():
    """The day on which weeks begin."""
    return 0


class Calendar:
    """Months whose weeks begin on a day of one's own choice."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        """The numbers of the days of a week, from the first on."""
        return iter([(self.firstweekday + day) % 7 for day in range(7)])

    def monthdayscalendar(self, year, month):
        """The weeks of a month, as lists of days; 0 for a day outside."""
        return _weeks(self.firstweekday, year, month)

    def itermonthdays(self, year, month):
        """All days of these weeks."""
        return iter([day for week in self.monthdayscalendar(year, month) for day in week])

    def itermonthdays2(self, year, month):
        """Each with the number of its weekday."""
        days = self.itermonthdays(year, month)
        return iter([(day, (self.firstweekday + at) % 7) for at, day in enumerate(days)])

    def monthdays2calendar(self, year, month):
        """The same, in weeks."""
        days = list(self.itermonthdays2(year, month))
        return [days[start : start + 7] for start in range(0, len(days), 7)]

    def itermonthdates(self, year, month):
        """The dates of these weeks, those of other months too."""
        weeks = self.monthdayscalendar(year, month)
        first = datetime.date(year, month, 1) - datetime.timedelta(days=weeks[0].index(1))
        return iter([first + datetime.timedelta(days=day) for day in range(7 * len(weeks))])

    def monthdatescalendar(self, year, month):
        """The same, in weeks."""
        dates = list(self.itermonthdates(year, month))
        return [dates[start : start + 7] for start in range(0, len(dates), 7)]


class TextCalendar(Calendar):
    """Months as text."""

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month as text."""
        return _month(self.firstweekday, theyear, themonth, w, l)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        _settings.stdout.write(self.formatmonth(theyear, themonth, w, l))

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year as text."""
        return _year(self.firstweekday, theyear, w, l, c, m)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        _settings.stdout.write(self.formatyear(theyear, w, l, c, m))


def monthcalendar(year, month):
    """The weeks of a month, as lists of days; 0 for a day outside."""
    return _weeks(0, year, month)


def month(theyear, themonth, w=0, l=0):
    """A month as text."""
    return _month(0, theyear, themonth, w, l)


def prmonth(theyear, themonth, w=0, l=0):
    """Print a month."""
    _settings.stdout.write(month(theyear, themonth, w, l))


def calendar(theyear, w=2, l=1, c=6, m=3):
    """A year as text."""
    return _year(0, theyear, w, l, c, m)
