"""From the text of an ordinary Python program to a checked, compiled `Program`."""
