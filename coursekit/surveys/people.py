"""Who answered, without saying who: e-mail addresses become keys."""

import hashlib
import hmac
import re
from collections.abc import Iterable
from typing import Any

from coursekit.messages import CourseError, quoted
from coursekit.surveys._text import EMAIL, clean

_DOTLESS = ("gmail.com", "googlemail.com")  # here ana.ruiz and anaruiz are the same box
_LEAST_SALT = 8


def normal_email(text: str) -> tuple[str, bool] | None:
    """An e-mail address as its owner's only one, and whether an alias had to be undone; None where it is no address.

    Case and spaces do not count, nor does what follows a plus sign; at Gmail neither do points.

    >>> normal_email(" Ana.Ruiz+cafe@GMail.com ")
    ('anaruiz@gmail.com', True)
    >>> normal_email("ana@") is None
    True
    """
    said = clean(text).casefold().replace(" ", "").removeprefix("mailto:")
    in_brackets = re.fullmatch(r"[^<>]*<([^<>]+)>", said)
    said = in_brackets[1] if in_brackets else said
    if not EMAIL.fullmatch(said):
        return None
    box, _, house = said.rpartition("@")
    plain, where = box.split("+")[0] or box, house
    if house in _DOTLESS:
        plain, where = plain.replace(".", "") or plain, "gmail.com"
    return f"{plain}@{where}", (plain, where) != (box, house)


def check_salt(salt: Any) -> bytes | None:
    """The salt as bytes; None where none is given, an error where it is too short to hide anything."""
    if salt is None:
        return None
    if isinstance(salt, str):
        salt = salt.encode("utf-8")
    if not isinstance(salt, bytes) or len(salt) < _LEAST_SALT:
        raise CourseError("surveys.error.salt", least=_LEAST_SALT)
    return salt


def customer_key(who: str, salt: str | bytes) -> str:
    """The key under which ``read_survey`` files a customer, to join answers with another table.

    Parameters
    ----------
    who : str
        An e-mail address, however it is written, or a customer number.
    salt : str or bytes
        The secret given to ``read_survey`` as ``customer_salt``: eight characters or more. Whoever has it can test
        whether an address is among the answers; keep it out of the notebook.

    Returns
    -------
    str
        HMAC-SHA256 of the address under the salt, its first 16 hexadecimal digits.

    Examples
    --------
    >>> customer_key("Ana@Correo.example", "a long secret") == customer_key(" ana+shop@correo.example", "a long secret")
    True
    """
    secret = check_salt(salt)
    if not isinstance(who, str) or not who.strip() or secret is None:
        raise CourseError("surveys.error.key", value=quoted(who))
    return _keyed(normal_customer(who), secret)


def normal_customer(who: str) -> str:
    """An address as ``normal_email`` has it, anything else in one spelling."""
    address = normal_email(who)
    return address[0] if address else clean(who).casefold()


def keys_of(customers: Iterable[str], secret: bytes | None) -> dict[str, str]:
    """The key of each customer: under the secret, or numbered within the file in an order that tells nothing."""
    known = set(customers)
    if secret is not None:
        return {who: _keyed(who, secret) for who in known}
    shuffled = sorted(known, key=lambda who: hashlib.sha256(who.encode()).digest())
    width = max(3, len(str(len(shuffled))))
    return {who: f"c{number:0{width}}" for number, who in enumerate(shuffled, start=1)}


def _keyed(who: str, secret: bytes) -> str:
    return hmac.new(secret, who.encode("utf-8"), hashlib.sha256).hexdigest()[:16]


def hidden(text: str) -> str:
    """What may be shown of an address that could not be read.

    >>> hidden("ana ruiz at correo")
    'a… (18)'
    """
    said = clean(text)
    return f"{said[:1]}… ({len(said)})" if said else ""
