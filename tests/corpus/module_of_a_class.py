"""A class of the library is from the module that it is imported from, not from a part of that."""
import configparser
import logging
import threading


class Mine(logging.Handler):
    pass


print(configparser.NoSectionError.__module__, configparser.SectionProxy.__module__)
print(logging.StreamHandler.__module__, type(logging.NullHandler()).__module__)
print(threading.Thread.__module__, Mine.__module__)
