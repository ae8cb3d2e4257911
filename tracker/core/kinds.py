"""The kinds of data a service can hold: one vocabulary for the whole program.

Codes are those of the Chinese regulation on necessary personal information (2021, 39 app
types) and of the catalogue; a test compares them. ``password`` says only *that* a service
keeps one: no identifier can be of that kind. The category is ENISA's (`core.risk.method`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tracker.core.text import QT_TRANSLATE_NOOP


class Headline(StrEnum):
    """The four kinds that are always in sight."""

    PHONE = "phone"
    ID = "id"
    PAYMENT = "payment"
    LOCATION = "location"


class Category(StrEnum):
    """ENISA's data processing contexts (2013, annex 1)."""

    SIMPLE = "simple"
    BEHAVIOURAL = "behavioural"
    FINANCIAL = "financial"
    SENSITIVE = "sensitive"


class Group(StrEnum):
    """Headings under which kinds are listed."""

    CONTACT = "contact"
    PROFILE = "profile"
    CREDENTIAL = "credential"
    IDENTITY = "identity"
    BIOMETRIC = "biometric"
    VEHICLE = "vehicle"
    LOCATION = "location"
    FINANCE = "finance"
    BEHAVIOUR = "behaviour"
    ASSET = "asset"
    SOCIAL = "social"
    CONTENT = "content"
    HEALTH = "health"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class DataKind:
    """One kind of personal data. ``label`` is a source text in the context ``kinds``."""

    code: str
    group: Group
    category: Category
    headline: Headline | None
    icon: str
    label: str


# fmt: off
KINDS: tuple[DataKind, ...] = (
    DataKind("phone", Group.CONTACT, Category.SIMPLE, Headline.PHONE, "phone", QT_TRANSLATE_NOOP("kinds", "Phone number")),
    DataKind("phone_alt", Group.CONTACT, Category.SIMPLE, Headline.PHONE, "phone", QT_TRANSLATE_NOOP("kinds", "Other contact phone")),
    DataKind("bank_phone", Group.CONTACT, Category.SIMPLE, Headline.PHONE, "phone", QT_TRANSLATE_NOOP("kinds", "Phone on file at the bank")),
    DataKind("email", Group.CONTACT, Category.SIMPLE, None, "email", QT_TRANSLATE_NOOP("kinds", "E-mail address")),
    DataKind("address", Group.CONTACT, Category.SIMPLE, None, "address", QT_TRANSLATE_NOOP("kinds", "Postal address")),
    DataKind("nickname", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "Nickname and picture")),
    DataKind("account_id", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "Account name")),
    DataKind("password", Group.CREDENTIAL, Category.SIMPLE, None, "key", QT_TRANSLATE_NOOP("kinds", "Password")),
    DataKind("gender", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "Gender")),
    DataKind("birthdate", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "Birth date")),
    DataKind("marital_status", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "Marital status")),
    DataKind("resume", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "CV (education, work)")),
    DataKind("id_name", Group.IDENTITY, Category.SIMPLE, None, "id", QT_TRANSLATE_NOOP("kinds", "Legal name")),
    DataKind("id_type", Group.IDENTITY, Category.SIMPLE, Headline.ID, "id", QT_TRANSLATE_NOOP("kinds", "ID document type")),
    DataKind("id_number", Group.IDENTITY, Category.SIMPLE, Headline.ID, "id", QT_TRANSLATE_NOOP("kinds", "ID number")),
    DataKind("id_validity", Group.IDENTITY, Category.SIMPLE, Headline.ID, "id", QT_TRANSLATE_NOOP("kinds", "ID document validity period")),
    DataKind("id_image", Group.IDENTITY, Category.SIMPLE, Headline.ID, "id", QT_TRANSLATE_NOOP("kinds", "ID scan")),
    DataKind("face", Group.BIOMETRIC, Category.SENSITIVE, None, "face", QT_TRANSLATE_NOOP("kinds", "Face")),
    DataKind("fingerprint", Group.BIOMETRIC, Category.SENSITIVE, None, "face", QT_TRANSLATE_NOOP("kinds", "Fingerprint or voiceprint")),
    DataKind("driver_licence", Group.IDENTITY, Category.SIMPLE, Headline.ID, "id", QT_TRANSLATE_NOOP("kinds", "Driving licence")),
    DataKind("vehicle_licence", Group.VEHICLE, Category.SIMPLE, None, "travel", QT_TRANSLATE_NOOP("kinds", "Vehicle licence number")),
    DataKind("vin", Group.VEHICLE, Category.SIMPLE, None, "travel", QT_TRANSLATE_NOOP("kinds", "Vehicle identification number")),
    DataKind("plate", Group.VEHICLE, Category.SIMPLE, None, "travel", QT_TRANSLATE_NOOP("kinds", "Number plate")),
    DataKind("location", Group.LOCATION, Category.BEHAVIOURAL, Headline.LOCATION, "location", QT_TRANSLATE_NOOP("kinds", "Location")),
    DataKind("route", Group.LOCATION, Category.BEHAVIOURAL, Headline.LOCATION, "location", QT_TRANSLATE_NOOP("kinds", "Trips (from, to)")),
    DataKind("movement_trace", Group.LOCATION, Category.BEHAVIOURAL, Headline.LOCATION, "location", QT_TRANSLATE_NOOP("kinds", "Movement history")),
    DataKind("itinerary", Group.LOCATION, Category.BEHAVIOURAL, None, "travel", QT_TRANSLATE_NOOP("kinds", "Tickets (train, flight, seat)")),
    DataKind("travel_plan", Group.LOCATION, Category.BEHAVIOURAL, None, "travel", QT_TRANSLATE_NOOP("kinds", "Travel plans")),
    DataKind("stay", Group.LOCATION, Category.BEHAVIOURAL, None, "travel", QT_TRANSLATE_NOOP("kinds", "Hotel stays")),
    DataKind("payment_record", Group.FINANCE, Category.FINANCIAL, Headline.PAYMENT, "payment", QT_TRANSLATE_NOOP("kinds", "Payment record")),
    DataKind("payment_account", Group.FINANCE, Category.FINANCIAL, Headline.PAYMENT, "payment", QT_TRANSLATE_NOOP("kinds", "Payment account")),
    DataKind("bank_card", Group.FINANCE, Category.FINANCIAL, Headline.PAYMENT, "payment", QT_TRANSLATE_NOOP("kinds", "Bank card")),
    DataKind("bank_account", Group.FINANCE, Category.FINANCIAL, Headline.PAYMENT, "payment", QT_TRANSLATE_NOOP("kinds", "Bank account")),
    DataKind("fund_account", Group.FINANCE, Category.FINANCIAL, Headline.PAYMENT, "payment", QT_TRANSLATE_NOOP("kinds", "Securities account")),
    DataKind("credit", Group.FINANCE, Category.FINANCIAL, None, "payment", QT_TRANSLATE_NOOP("kinds", "Credit or loans")),
    DataKind("tax_income", Group.FINANCE, Category.FINANCIAL, None, "payment", QT_TRANSLATE_NOOP("kinds", "Income and tax")),
    DataKind("orders", Group.BEHAVIOUR, Category.BEHAVIOURAL, None, "orders", QT_TRANSLATE_NOOP("kinds", "Order history")),
    DataKind("parcel_content", Group.BEHAVIOUR, Category.BEHAVIOURAL, None, "orders", QT_TRANSLATE_NOOP("kinds", "Contents of parcels")),
    DataKind("seat", Group.BEHAVIOUR, Category.BEHAVIOURAL, None, "orders", QT_TRANSLATE_NOOP("kinds", "Show and seat")),
    DataKind("property", Group.ASSET, Category.FINANCIAL, None, "door", QT_TRANSLATE_NOOP("kinds", "Home (address, size, price)")),
    DataKind("contacts", Group.SOCIAL, Category.BEHAVIOURAL, None, "contacts", QT_TRANSLATE_NOOP("kinds", "Address book")),
    DataKind("im_contacts", Group.SOCIAL, Category.BEHAVIOURAL, None, "contacts", QT_TRANSLATE_NOOP("kinds", "Contacts in the app")),
    DataKind("messages", Group.SOCIAL, Category.BEHAVIOURAL, None, "content", QT_TRANSLATE_NOOP("kinds", "Messages and calls")),
    DataKind("content", Group.SOCIAL, Category.SIMPLE, None, "content", QT_TRANSLATE_NOOP("kinds", "Posts and comments")),
    DataKind("files", Group.CONTENT, Category.BEHAVIOURAL, None, "files", QT_TRANSLATE_NOOP("kinds", "Files and photos")),
    DataKind("browsing", Group.BEHAVIOUR, Category.BEHAVIOURAL, None, "browsing", QT_TRANSLATE_NOOP("kinds", "Search and viewing history")),
    DataKind("health", Group.HEALTH, Category.SENSITIVE, None, "health", QT_TRANSLATE_NOOP("kinds", "Health data")),
    DataKind("hospital_visit", Group.HEALTH, Category.SENSITIVE, None, "health", QT_TRANSLATE_NOOP("kinds", "Booked hospital and department")),
    DataKind("fitness", Group.HEALTH, Category.BEHAVIOURAL, None, "health", QT_TRANSLATE_NOOP("kinds", "Exercise and body data")),
    DataKind("employer", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "Employer")),
    DataKind("traveller_type", Group.PROFILE, Category.SIMPLE, None, "mydata", QT_TRANSLATE_NOOP("kinds", "Passenger type (child, student …)")),
    DataKind("device_id", Group.DEVICE, Category.BEHAVIOURAL, None, "phone", QT_TRANSLATE_NOOP("kinds", "Device identifiers")),
    DataKind("civil_service_data", Group.IDENTITY, Category.SIMPLE, None, "id", QT_TRANSLATE_NOOP("kinds", "Records of public services")),
)
# fmt: on

KIND_BY_CODE: dict[str, DataKind] = {kind.code: kind for kind in KINDS}

HEADLINE_LABELS: dict[Headline, str] = {
    Headline.PHONE: QT_TRANSLATE_NOOP("kinds", "Phone"),
    Headline.ID: QT_TRANSLATE_NOOP("kinds", "ID"),
    Headline.PAYMENT: QT_TRANSLATE_NOOP("kinds", "Payment"),
    Headline.LOCATION: QT_TRANSLATE_NOOP("kinds", "Location"),
}

GROUP_LABELS: dict[Group, str] = {
    Group.CONTACT: QT_TRANSLATE_NOOP("kinds", "Contact"),
    Group.PROFILE: QT_TRANSLATE_NOOP("kinds", "Profile"),
    Group.CREDENTIAL: QT_TRANSLATE_NOOP("kinds", "Sign-in"),
    Group.IDENTITY: QT_TRANSLATE_NOOP("kinds", "Identity papers"),
    Group.BIOMETRIC: QT_TRANSLATE_NOOP("kinds", "Body"),
    Group.VEHICLE: QT_TRANSLATE_NOOP("kinds", "Vehicle"),
    Group.LOCATION: QT_TRANSLATE_NOOP("kinds", "Places and travel"),
    Group.FINANCE: QT_TRANSLATE_NOOP("kinds", "Money"),
    Group.BEHAVIOUR: QT_TRANSLATE_NOOP("kinds", "Habits"),
    Group.ASSET: QT_TRANSLATE_NOOP("kinds", "Property"),
    Group.SOCIAL: QT_TRANSLATE_NOOP("kinds", "People"),
    Group.CONTENT: QT_TRANSLATE_NOOP("kinds", "Files"),
    Group.HEALTH: QT_TRANSLATE_NOOP("kinds", "Health"),
    Group.DEVICE: QT_TRANSLATE_NOOP("kinds", "Device"),
}

# Who holds one of these knows who a person really is: the paper itself, or records of the
# state, which are kept under it. A card or a face alone does not name anybody.
IDENTITY_KINDS = frozenset({"id_number", "id_image", "driver_licence", "civil_service_data"})

# One of the person's own numbers, whatever it was given for.
PHONE_KINDS = frozenset({"phone", "phone_alt", "bank_phone"})

# A person has one or a few of these and gives them everywhere: two services that have one have the same, perhaps.
# By the kind that an identifier of it has.
GIVEN_EVERYWHERE = {
    "phone": PHONE_KINDS,
    "email": frozenset({"email"}),
    "id_number": frozenset({"id_number", "id_image"}),
}


@dataclass(frozen=True, slots=True)
class Aspect:
    """What makes a holding weigh more or less than its kind alone; points are the method's."""

    code: str
    label: str


# ENISA's modifiers per category. "partial" is no aspect: `Holding.precision` says it.
ASPECTS: dict[Category, tuple[Aspect, ...]] = {
    Category.SIMPLE: (
        Aspect("profile", QT_TRANSLATE_NOOP("aspects", "so much that a profile can be made of it")),
        Aspect("suggests_sensitive", QT_TRANSLATE_NOOP("aspects", "suggests health, sexuality, politics or belief")),
        Aspect(
            "vulnerable", QT_TRANSLATE_NOOP("aspects", "concerns the safety of a child or another vulnerable person")
        ),
    ),
    Category.BEHAVIOURAL: (
        Aspect("no_insight", QT_TRANSLATE_NOOP("aspects", "gives no real insight, or is public anyway")),
        Aspect("year_profile", QT_TRANSLATE_NOOP("aspects", "a picture of everyday life, about a year or more")),
        Aspect("sensitive_profile", QT_TRANSLATE_NOOP("aspects", "a picture of everyday life built on sensitive data")),
    ),
    Category.FINANCIAL: (
        Aspect(
            "customer_only", QT_TRANSLATE_NOOP("aspects", "only the fact of being a customer, or a card long invalid")
        ),
        Aspect("full", QT_TRANSLATE_NOOP("aspects", "full card number or detailed statements")),
    ),
    Category.SENSITIVE: (
        Aspect("assumption", QT_TRANSLATE_NOOP("aspects", "an assumption about sensitive facts")),
        Aspect("general_assumption", QT_TRANSLATE_NOOP("aspects", "a general assumption")),
        Aspect("no_insight", QT_TRANSLATE_NOOP("aspects", "gives no insight, or is public anyway")),
    ),
}
