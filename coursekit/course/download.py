"""Fetches one file over HTTP, within limits, and says in one sentence why it could not."""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import IO, Any

import coursekit
from coursekit.messages import CourseError, quoted

MOST_BYTES = 200_000_000
TIMEOUT = 30


def download(address: str, into: IO[bytes], watch: Callable[[int], None] | None = None) -> None:
    """Writes what ``address`` holds into an open file.

    Parameters
    ----------
    watch : callable, optional
        Told after each piece how many bytes there are.

    Raises
    ------
    CourseError
        If there is no connection, no such file, or it breaks off half-way.
    """
    name = quoted(address, 120)
    try:
        request = urllib.request.Request(address, headers={"User-Agent": f"coursekit/{coursekit.__version__}"})
        with _opener().open(request, timeout=TIMEOUT) as answer:
            said = answer.headers.get("Content-Length")
            got = 0
            while piece := answer.read(1 << 16):
                got += len(piece)
                if got > MOST_BYTES:
                    raise CourseError("course.too_large", name=name, most=f"{MOST_BYTES // 1_000_000} MB")
                into.write(piece)
                if watch:
                    watch(got)
            if said and said.isdigit() and got < int(said):
                raise CourseError("course.broke_off", address=name)
    except CourseError:
        raise
    except urllib.error.HTTPError as problem:
        key = "course.not_there" if problem.code in (404, 410) else "course.refused"
        problem.close()
        raise CourseError(key, address=name, code=problem.code) from problem
    except (http.client.HTTPException, ConnectionResetError) as problem:
        raise CourseError("course.broke_off", address=name) from problem
    except (urllib.error.URLError, TimeoutError, ssl.SSLError, socket.gaierror, ConnectionError) as problem:
        reason = getattr(problem, "reason", problem)
        raise CourseError("course.no_connection", address=name, reason=quoted(str(reason), 80)) from problem
    except (ValueError, UnicodeError) as problem:
        raise CourseError("course.no_source", source=name) from problem


def _opener() -> urllib.request.OpenerDirector:
    """HTTP and HTTPS alone: no redirection leads to a file of this machine."""
    opener = urllib.request.OpenerDirector()
    handlers: list[Any] = [
        urllib.request.ProxyHandler(), urllib.request.UnknownHandler(), urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(), urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(), urllib.request.HTTPErrorProcessor(),
    ]  # fmt: skip
    for handler in handlers:
        opener.add_handler(handler)
    return opener
