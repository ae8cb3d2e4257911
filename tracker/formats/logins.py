"""From the user name in an export to a normalised login, with the person's region in mind."""

from __future__ import annotations

import re

from tracker.core.sightings import Login, LoginType, read_login

_LOCAL_NUMBER = re.compile(r"0[\d ()\-./]{6,20}", re.ASCII)


def read_cell(cell: str, region: str | None) -> Login:
    """The login in ``cell``.

    ``region`` (such as "DE") is where a number written with a leading 0 belongs. Digits
    without it stay a user name: customer and messenger numbers look like phone numbers.
    """
    login = read_login(cell)
    if login.type is not LoginType.USERNAME or region is None or not _LOCAL_NUMBER.fullmatch(login.text):
        return login
    import phonenumbers  # large: loaded when the first such number comes

    try:
        number = phonenumbers.parse(login.text, region)
    except phonenumbers.NumberParseException:
        return login
    if not phonenumbers.is_valid_number(number):
        return login
    return Login(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), LoginType.PHONE)
