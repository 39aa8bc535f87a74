"""`base64`: its exception."""
# quiet

from binascii import _fail
