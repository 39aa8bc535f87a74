"""The report of a check in the forms that others read: tables, annotations, SARIF.

`formats.py` lists them; a new form is one file and one line there.
"""
