"""What each part of a lesson shows: a file is found by its `PAGES`, by the parts' names.

A part without a page here is shown by `gui.lessons.pages.told`.
"""
