"""Streams to values and back. A new format is a module below and a line in `IMPORTERS` or `EXPORTERS`."""

from __future__ import annotations

from tracker.formats import ledger_json, services_csv
from tracker.formats.base import Exporter, Importer
from tracker.formats.downloads import apple_privacy, facebook, google_takeout
from tracker.formats.mail import mailboxes
from tracker.formats.messages import android_backup, databases, json_lists, sms_backup_restore, vmsg
from tracker.formats.passwords import (
    bitwarden_csv,
    bitwarden_json,
    chromium_csv,
    cxf,
    dashlane,
    enpass,
    firefox_csv,
    headerless_csv,
    keepass_csv,
    keepass_xml,
    keeper_json,
    lastpass_csv,
    nordpass_csv,
    onepassword_1pif,
    onepassword_1pux,
    onepassword_csv,
    other_managers,
    proton_pass,
    roboform_csv,
    safari_csv,
    safari_json,
)
from tracker.formats.phones import android_packages, ios_privacy_report

# The first that recognises the content reads it: the most particular come first.
IMPORTERS: tuple[Importer, ...] = (
    mailboxes,  # large, and known by its first lines: before all that ask for the encoding of a whole file
    onepassword_1pif,  # before all that ask whether it is JSON: it only begins like that
    sms_backup_restore,  # these of messages are large, too
    vmsg,
    databases,
    android_backup,
    ios_privacy_report,  # the same: a JSON object in each line
    json_lists,
    ledger_json,
    onepassword_1pux,
    keepass_xml,
    cxf,
    proton_pass,
    enpass,
    keeper_json,
    dashlane,
    onepassword_csv,
    bitwarden_json,
    safari_json,
    bitwarden_csv,
    firefox_csv,
    keepass_csv,
    lastpass_csv,
    nordpass_csv,
    roboform_csv,
    safari_csv,
    other_managers,
    chromium_csv,
    android_packages,
    google_takeout,
    facebook,
    apple_privacy,
    headerless_csv,  # by shape alone: last
)
EXPORTERS: tuple[Exporter, ...] = (ledger_json, services_csv)
