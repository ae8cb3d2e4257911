"""The services that the catalogue knows, and how one is found by what it is called or where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.catalogue.entries import Region, ServiceEntry
from tracker.catalogue.reading import EntryReader, app_ids, read_tables
from tracker.catalogue.statements import Record
from tracker.core.companies import folded

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

    from tracker.catalogue.search import SearchIndex


class ServiceCatalogue:
    """All entries, with an index for each way of naming one.

    ``records``: what stands in the tables, by id, the best known services first; entries are
    made of them by ``make`` when they are first asked for, because most never are.
    """

    def __init__(self, records: Mapping[str, Record], make: Callable[[str], ServiceEntry]) -> None:
        self.records = records
        self._make = make
        self._entries: dict[str, ServiceEntry] = {}
        self._company_names: dict[str, dict[str, str]] = {}  # by language; the entries never change

    @classmethod
    def read(cls, folder: Path) -> ServiceCatalogue:
        """From the tables in ``folder``."""
        dated = {record["id"]: (seen, record) for seen, record in read_tables(folder)}
        reader = EntryReader(folder)
        return cls({key: record for key, (_, record) in dated.items()}, lambda key: reader.entry(*dated[key]))

    def by_id(self, catalogue_id: str | None) -> ServiceEntry | None:
        if catalogue_id is None or catalogue_id not in self.records:
            return None
        if catalogue_id not in self._entries:
            self._entries[catalogue_id] = self._make(catalogue_id)
        return self._entries[catalogue_id]

    def by_domain(self, host: str) -> ServiceEntry | None:
        """The entry of ``host`` or of the nearest domain above it, the best known if several share it.

        ``mp.weixin.qq.com`` is WeChat by ``weixin.qq.com``, ``mail.qq.com`` is QQ by ``qq.com``.
        ``someone.square.site`` is not Square: the Public Suffix List says that other people's
        sites are below it.
        """
        return next(iter(self.all_at(host)), None)

    def all_at(self, host: str) -> tuple[ServiceEntry, ...]:
        """All entries that share the domain by which `by_domain` finds one; ``host`` in either spelling of an IDN."""
        host = _ascii(host.casefold().rstrip("."))
        domain = host
        while domain:
            if ids := self._by_domain.get(domain):
                return self._entries_of(ids) if domain == host or not self._suffixes.is_public(domain) else ()
            domain = domain.partition(".")[2]
        return ()

    def with_domain(self, domain: str) -> Sequence[str]:
        """Ids of the entries to which exactly this domain belongs."""
        return self._by_domain.get(domain, ())

    def by_app(self, app_id: str) -> ServiceEntry | None:
        """By an app id with its system in front: ``android:…`` or ``ios:…``."""
        return self._first(self._by_app, app_id)

    def by_name(self, name: str) -> ServiceEntry | None:
        """By the whole name or an alias, in either language, whatever the case."""
        return self._first(self._by_name, name.strip().casefold())

    def by_signature(self, signature: str, message: str = "") -> tuple[ServiceEntry, ...]:
        """The services that sign their text messages with 【``signature``】, best known first.

        Where several do, words in ``message`` decide: the longest word of a service that stands
        in it. Without one, all of them are possible. The message is only looked at, never kept.
        """
        entries = self._entries_of(self._by_signature.get(signature.strip("【】[] "), ()))
        if len(entries) < 2:
            return entries
        found = {entry.id: _longest_word(entry, signature.strip("【】[] "), message) for entry in entries}
        longest = max(found.values())
        return tuple(entry for entry in entries if found[entry.id] == longest)

    def signature_words(self, signature: str) -> tuple[str, ...]:
        """The words that tell apart the services which sign their text messages like this."""
        entries = self._entries_of(self._by_signature.get(signature, ()))
        if len(entries) < 2:
            return ()
        items = (item for entry in entries for item in entry.signatures if item.text == signature)
        return tuple(dict.fromkeys(word for item in items for word in item.words))

    def commonest(self, region: Region) -> tuple[ServiceEntry, ...]:
        """The tick list of a region, commonest first."""
        ranked = sorted(
            (record["rank"][region], key) for key, record in self.records.items() if region in record.get("rank", {})
        )
        return self._entries_of(key for _, key in ranked)

    def company_names(self, language: str) -> Mapping[str, str]:
        """Every name of a group or an operator, whatever its language, folded, with the one in ``language``.

        So that services which were added while the window spoke another language stay together.
        """
        if language not in self._company_names:
            names = self._company_names[language] = {}
            for entry in self:
                for company in (entry.group, entry.operator):
                    for name in (company.en, company.zh):
                        names.setdefault(folded(name), company.text(language))
        return self._company_names[language]

    @cached_property
    def all_names(self) -> frozenset[str]:
        """Whatever a service or a company is called, in any language."""
        services = (name for record in self.records.values() for name in names_of(record))
        return frozenset((*services, *self.company_names("en")))

    @cached_property
    def search(self) -> SearchIndex:
        """For searching while somebody types."""
        from tracker.catalogue.search import SearchIndex  # with a library that is slow to load

        return SearchIndex(self)

    def __iter__(self) -> Iterator[ServiceEntry]:
        return iter(self._entries_of(self.records))

    def __len__(self) -> int:
        return len(self.records)

    def _entries_of(self, ids: Iterable[str]) -> tuple[ServiceEntry, ...]:
        return tuple(filter(None, map(self.by_id, ids)))

    def _first(self, index: Mapping[str, list[str]], key: str) -> ServiceEntry | None:
        return self.by_id(next(iter(index.get(key, ())), None))

    @cached_property
    def _by_domain(self) -> Mapping[str, list[str]]:
        return _index(self.records, domains_of)

    @cached_property
    def _by_app(self) -> Mapping[str, list[str]]:
        return _index(self.records, app_ids)

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        return _index(self.records, lambda record: map(str.casefold, names_of(record)))

    @cached_property
    def _by_signature(self) -> Mapping[str, list[str]]:
        return _index(self.records, lambda record: (item["text"] for item in record.get("sms_signatures", ())))

    @cached_property
    def _suffixes(self) -> PublicSuffixList:
        from publicsuffixlist import PublicSuffixList  # 0.4 MB of text: loaded when needed

        return PublicSuffixList()


def names_of(record: Record) -> tuple[str, ...]:
    """Everything that a service is called, in both languages."""
    return tuple(dict.fromkeys((*record["name"].values(), *record.get("aliases", ()))))


def domains_of(record: Record) -> tuple[str, ...]:
    """All its domains."""
    return (*record.get("domains", ()), *record.get("country_domains", ()))


def _ascii(host: str) -> str:
    """A host with letters of any script as it stands in the tables; as it is if it can be no host."""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _index(records: Mapping[str, Record], keys: Callable[[Record], Iterable[str]]) -> Mapping[str, list[str]]:
    index: dict[str, list[str]] = {}
    for catalogue_id, record in records.items():
        for key in keys(record):
            index.setdefault(key, []).append(catalogue_id)
    return index


def _longest_word(entry: ServiceEntry, signature: str, message: str) -> int:
    words = (word for item in entry.signatures if item.text == signature for word in item.words)
    return max((len(word) for word in words if word.casefold() in message.casefold()), default=0)
