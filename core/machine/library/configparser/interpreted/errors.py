"""What is wrong with a configuration, or with what is asked of it."""
# loud


class Error(Exception):
    """Something is wrong with settings."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no such section."""

    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section


class DuplicateSectionError(Error):
    """There is such a section already."""

    def __init__(self, section, source=None, lineno=None):
        where = "" if source is None else f"While reading from {source!r} [line {lineno:2d}]: section "
        said = f"{where}{section!r} already exists"
        Error.__init__(self, said if where else f"Section {section!r} already exists")
        self.section = section


class DuplicateOptionError(Error):
    """A section has an option twice."""

    def __init__(self, section, option, source=None, lineno=None):
        said = f"option {option!r} in section {section!r} already exists"
        Error.__init__(self, f"While reading from {source!r} [line {lineno:2d}]: {said}")
        self.section, self.option = section, option


class NoOptionError(Error):
    """A section has no such option."""

    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section


class InterpolationError(Error):
    """What a value refers to cannot be put into it."""


class ParsingError(Error):
    """A text is not as settings are written."""


class MissingSectionHeaderError(ParsingError):
    """A setting stands before any section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(
            self,
            f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}",
        )
        self.lineno, self.line = lineno, line
