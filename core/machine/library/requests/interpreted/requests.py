"""`requests`, with the names that programs use of it."""
# quiet

from requests._answers import Response, codes
from requests._asking import (
    PreparedRequest, Request, Session, delete, get, head, options, patch, post, put, request,
    session,
)
from requests.exceptions import ConnectTimeout as _ConnectTimeout
from requests.exceptions import ConnectionError as _ConnectionError
from requests.exceptions import HTTPError as _HTTPError
from requests.exceptions import JSONDecodeError as _JSONDecodeError
from requests.exceptions import ReadTimeout as _ReadTimeout
from requests.exceptions import RequestException as _RequestException
from requests.exceptions import Timeout as _Timeout
from requests.exceptions import TooManyRedirects as _TooManyRedirects
from requests.exceptions import URLRequired as _URLRequired

ConnectTimeout = _ConnectTimeout
ConnectionError = _ConnectionError
HTTPError = _HTTPError
JSONDecodeError = _JSONDecodeError
ReadTimeout = _ReadTimeout
RequestException = _RequestException
Timeout = _Timeout
TooManyRedirects = _TooManyRedirects
URLRequired = _URLRequired

__version__ = "2.32.3"
