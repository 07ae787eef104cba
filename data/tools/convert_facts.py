#!/usr/bin/env python3
"""Turns a folder of collected facts into the first records of data/.

    python3 data/tools/convert_facts.py FACTS [--output DIR] [--force]   write the records
    python3 data/tools/convert_facts.py FACTS [--output DIR] --verify    read them back and compare

Same facts, same bytes. A record that was edited since is never overwritten without --force.
Exit 0 done; 1 a record differs or a fact is missing; 2 wrong usage.
"""

import argparse
import json
import re
import sys
import unicodedata
from pathlib import Path
from urllib.parse import urlsplit

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
WHOLE_COUNTRY = "lv"


# --- small helpers ---------------------------------------------------------------------------


def without_empty(value):
    """The same value without null, "", [] and {} at any depth; 0 and false stay."""
    if isinstance(value, dict):
        kept = {key: without_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        return [without_empty(item) for item in value]
    return value


def without_null(value):
    """The same value without null at any depth; empty lists stay, so every term has one shape."""
    if isinstance(value, dict):
        return {key: without_null(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_null(item) for item in value]
    return value


def slug_of(text, longest=80):
    """An id out of a title: a-z, 0-9 and hyphens, cut at a word border."""
    text = re.sub(r"\s*\(nosaukums tulkots[^)]*\)", "", text)  # a remark, no part of the title
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    slug = words[0]
    for word in words[1:]:
        if len(slug) + 1 + len(word) > longest:
            break
        slug += "-" + word
    return slug


def host_of(url):
    return (urlsplit(url).hostname or "").removeprefix("www.")


def on_site(url, website):
    """True when url lies on the host of website, or on a host below it."""
    host, own = host_of(url), host_of(website)
    return bool(own) and (host == own or host.endswith("." + own))


def with_scheme(url):
    return url if re.match(r"https?://", url) else "https://" + url


def as_list(value):
    return value if isinstance(value, list) else [value]


# --- organisations ---------------------------------------------------------------------------


def location_of(fact):
    return {
        "name": fact["label"],
        "address_1": fact["address"],
        "city": fact["city"],
        "municipality": fact["municipality"],
        "postal_code": fact["postcode"],
        "region": fact["region_id"],
    }


def checks_of(fact):
    """When and how the record and its contacts were last looked at."""
    own = [url for url in fact["sources"] if fact["website"] and on_site(url, fact["website"])]
    how, source = ("website", own[0]) if own else ("list", fact["sources"][0])
    record = {"date": fact["retrieved"], "how": how, "source": source}
    if not any(fact[key] for key in ("phone", "email", "locations", "website")):
        return {"record": record}
    year = fact.get("contact_source_year")
    return {"record": record, "contacts": {**record, "date": str(year) if year else record["date"]}}


def organization_of(fact):
    national = fact["coverage"] == "national"
    return without_empty({
        "id": fact["id"],
        "name": fact["name"],
        "short_names": fact["short_names"],
        "former_names": fact["former_names"],
        "registration_number": fact["registration_number"],
        "legal_status": fact["legal_form"],
        "year_incorporated": int(fact["founded"]) if fact["founded"] else None,
        "type": fact["type"],
        "parent_organization_id": fact["parent_id"],
        "description": fact["description"],
        "areas": fact["area_ids"],
        "diagnoses": fact["diagnosis_ids"],
        "diagnosis_names": fact["diagnoses"],
        "area_names": fact["disease_areas"],
        "services": fact["services"],
        "audiences": fact["audience"],
        "languages": fact["languages"],
        "coverage": "national" if national else "regional",
        "regions": [region for region in fact["region_ids"] if region != WHOLE_COUNTRY],
        "coverage_names": [] if national else fact["coverage"],
        "locations": [location_of(location) for location in fact["locations"]],
        "phones": [{"number": number} for number in fact["phone"]],
        "emails": fact["email"],
        "website": fact["website"],
        "social": {name: with_scheme(url) for name, url in fact["social"].items()},
        "memberships": fact["memberships"],
        "checked": checks_of(fact),
        "sources": fact["sources"],
        "notes": fact["notes"],
    })


# --- taxonomies ------------------------------------------------------------------------------


def area_of(fact):
    kept = {key: value for key, value in fact.items() if key not in ("id", "label", "lay")}
    return without_null({"id": fact["id"], "label": fact["label"], "synonyms": fact["lay"], **kept})


def diagnosis_of(fact):
    first = ("id", "label", "synonyms", "parent", "areas", "icd10", "orpha")
    rest = {key: value for key, value in fact.items() if key not in first}
    return without_null({**{key: fact[key] for key in first}, **rest})


def region_of(fact):
    first = ("id", "type", "parent", "label", "inflections", "aliases")
    rest = {key: value for key, value in fact.items() if key not in first}
    return without_null({
        "id": fact["id"],
        "type": fact["type"],
        "parent": fact["parent"],
        "label": fact["label"],
        "label_locative": {
            "lv": fact["inflections"]["loc"],
            "en": english_place(fact["label"]["en"]),
            "ru": "в " + russian_prepositional(fact["label"]["ru"]),
        },
        "inflections": fact["inflections"],
        "synonyms": fact["aliases"],
        **rest,
    })


def english_place(name):
    article = "the " if re.search(r"Planning Region|area \(", name) else ""
    return f"in {article}{name}"


def russian_prepositional(name):
    """The form after "в": Рига → Риге, Тукумс → Тукумсе, Балвский край → Балвском крае.

    Names in -е, -и, -о, -у stay as they are: в Огре, в Талси.
    """
    if " (" in name:
        head, tail = name.split(" (", 1)
        return f"{russian_prepositional(head)} ({tail}"
    if match := re.fullmatch(r"(.+)ий (край|регион)( планирования)?", name):
        noun = {"край": "крае", "регион": "регионе"}[match[2]]
        return f"{match[1]}ом {noun}{match[3] or ''}"
    endings = ((r"ия$", "ии"), (r"[ая]$", "е"), (r"ы$", "ах"), (r"([бвгджзклмнпрстфхцчшщ])$", r"\1е"))
    for ending, replacement in endings:
        if re.search(ending, name):
            return re.sub(ending, replacement, name)
    return name


def taxonomy_of(meta, terms, **more):
    return {"meta": {**meta, "license": CC_BY, **more}, "terms": terms}


def region_meta(meta):
    fields = {**meta["fields"], "label_locative": "ready to print: lv \"Rīgā\", en \"in Riga\", ru \"в Риге\""}
    return {**meta, "fields": fields}


# --- network ---------------------------------------------------------------------------------


def titled(title):
    return title if isinstance(title, dict) else {"lv": title}


def id_of_words(words):
    return words.replace(" ", "_") if words else None


class RegionNames:
    """Finds the region that a plain Latvian name stands for."""

    def __init__(self, regions):
        self.ids = {}
        for region in reversed(regions):  # the higher and the present unit wins over the former
            for name in [*region["aliases"]["lv"], region["label"]["lv"]]:
                self.ids[name] = region["id"]

    def ids_of(self, names):
        return [self.ids[name] for name in names]


def with_ids(items, id_text):
    """Each item with a stable id in front, made of the text that id_text gives for it."""
    taken, result = set(), []
    for item in items:
        slug = slug_of(id_text(item))
        if slug in taken:
            raise SystemExit(f"two items would share the id {slug}")
        taken.add(slug)
        result.append(without_empty({"id": slug, **item}))
    return result


def event_of(fact):
    return {
        "title": fact["title"],
        "date": fact["date"],
        "place": fact["place"],
        "organization_id": fact["organizer_id"],
        "url": fact["url"],
        "sources": as_list(fact["source"]),
        "notes": fact["note"],
    }


def project_of(fact, region_names):
    return {
        "title": fact["title"],
        "description": fact["description"],
        "programme": fact["programme"],
        "funder": fact["funder"],
        "number": fact["number"],
        "start_date": fact["start"],
        "end_date": fact["end"],
        "budget_eur": fact["budget_eur"],
        "status": id_of_words(fact["status"]),
        "regions": region_names.ids_of(fact["regions"]),
        "region_names": fact["regions"],
        "organization_id": fact["executor_id"],
        "organization_name": fact["executor_name"],
        "sources": as_list(fact["source"]),
    }


def document_of(fact):
    return {
        "title": titled(fact["title"]),
        "kind": id_of_words(fact["kind"]),
        "year": fact["year"],
        "organization_id": fact["organization_id"],
        "url": fact["url"],
        "sources": as_list(fact["source"]),
        "notes": fact["note"],
    }


def news_item_of(fact):
    return {
        "title": fact["title"],
        "date": fact["date"],
        "summary": fact["summary"],
        "organization_id": fact["organization_id"],
        "sources": as_list(fact["source"]),
    }


def expert_of(fact):
    return {
        "field": fact["field"],
        "organization_id": fact["organization_id"],
        "sources": as_list(fact["source"]),
    }


def network_files(network, region_names):
    def title(item):
        return item["title"]["lv"]

    def dated_title(item):
        year = item["date"][:4]
        return title(item) if year in title(item) else f"{title(item)} {year}"

    def body_and_field(item):
        return f"{item['organization_id']} {item['field']['lv']}"

    return {
        "events": with_ids([event_of(fact) for fact in network["events"]], dated_title),
        "projects": with_ids([project_of(fact, region_names) for fact in network["projects"]], title),
        "documents": with_ids([document_of(fact) for fact in network["documents"]], title),
        "news": with_ids([news_item_of(fact) for fact in network["news"]], title),
        "experts": with_ids([expert_of(fact) for fact in network["experts"]], body_and_field),
    }


# --- files -----------------------------------------------------------------------------------


class Facts:
    def __init__(self, folder):
        read = lambda name: json.loads((folder / name).read_text(encoding="utf-8"))
        self.organizations = read("organizations.json")
        self.areas = read("disease_areas.json")
        self.diagnoses = read("diagnoses.json")
        self.regions = read("regions.json")
        self.network = read("network.json")


def files_of(facts):
    """Every file to write: path below data/ → content."""
    files = {f"organizations/{fact['id']}.json": organization_of(fact) for fact in facts.organizations}
    files["taxonomies/areas.json"] = taxonomy_of(
        facts.areas["meta"], [area_of(fact) for fact in facts.areas["areas"]])
    files["taxonomies/diagnoses.json"] = taxonomy_of(
        facts.diagnoses["meta"], [diagnosis_of(fact) for fact in facts.diagnoses["diagnoses"]])
    files["taxonomies/regions.json"] = taxonomy_of(
        region_meta(facts.regions["meta"]), [region_of(fact) for fact in facts.regions["regions"]])
    names = RegionNames(facts.regions["regions"])
    for name, items in network_files(facts.network, names).items():
        files[f"network/{name}.json"] = {"items": items}
    return files


def text_of(content):
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write(files, output, force):
    edited = [path for path, content in files.items()
              if (output / path).exists() and (output / path).read_text(encoding="utf-8") != text_of(content)]
    if edited and not force:
        for path in edited:
            print(f"{path}: edited since; left alone (--force overwrites)", file=sys.stderr)
        return 1
    for path, content in files.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text(text_of(content), encoding="utf-8")
    print(f"{len(files)} files written to {output}")
    return 0


# --- reading back ----------------------------------------------------------------------------
# Written independently of the conversion above: record → fact, then compared field by field.


def fact_of_organization(record):
    national = record["coverage"] == "national"
    checked = record["checked"]
    contacts_date = checked.get("contacts", {}).get("date", "")
    return {
        "id": record["id"],
        "name": record["name"],
        "short_names": record.get("short_names"),
        "former_names": record.get("former_names"),
        "registration_number": record.get("registration_number"),
        "legal_form": record.get("legal_status"),
        "founded": str(record["year_incorporated"]) if "year_incorporated" in record else None,
        "type": record["type"],
        "parent_id": record.get("parent_organization_id"),
        "description": record["description"],
        "disease_areas": record.get("area_names"),
        "area_ids": record.get("areas"),
        "diagnoses": record.get("diagnosis_names"),
        "diagnosis_ids": record.get("diagnoses"),
        "services": record.get("services"),
        "audience": record.get("audiences"),
        "languages": record.get("languages"),
        "coverage": "national" if national else record["coverage_names"],
        "locations": [{
            "label": location.get("name"),
            "address": location.get("address_1"),
            "city": location.get("city"),
            "municipality": location.get("municipality"),
            "postcode": location.get("postal_code"),
            "region_id": location.get("region"),
        } for location in record.get("locations", [])],
        "region_ids": ([WHOLE_COUNTRY] if national else []) + record.get("regions", []),
        "phone": [phone["number"] for phone in record.get("phones", [])],
        "email": record.get("emails"),
        "website": record.get("website"),
        "social": record.get("social"),
        "memberships": record.get("memberships"),
        "retrieved": checked["record"]["date"],
        "sources": record["sources"],
        "notes": record.get("notes"),
        "contact_source_year": int(contacts_date) if re.fullmatch(r"\d{4}", contacts_date) else None,
    }


def fact_of_term(term, synonyms):
    fact = {key: value for key, value in term.items() if key not in ("synonyms", "label_locative")}
    return {**fact, synonyms: term["synonyms"]}


def fact_of_item(item, names, source_is_list, plain_title=False):
    fact = {names.get(key, key): value for key, value in item.items() if key not in ("id", "regions", "sources")}
    fact["source"] = item["sources"] if source_is_list else item["sources"][0]
    for key in ("status", "kind"):
        if key in fact:
            fact[key] = fact[key].replace("_", " ")
    if "region_names" in item:
        fact["regions"] = fact.pop("region_names")
    if plain_title:
        fact["title"] = fact["title"]["lv"]
    return fact


def differences(where, fact, seen):
    """One line per field that the record does not give back as the fact has it."""
    fact, seen = without_empty(fact), without_empty(seen)
    for key in sorted(fact.keys() | seen.keys()):
        if fact.get(key) != seen.get(key):
            yield f"{where}: {key}: fact {fact.get(key)!r}, record {seen.get(key)!r}"


def compare(where, facts, seen):
    if len(facts) != len(seen):
        yield f"{where}: {len(facts)} facts, {len(seen)} records"
    for number, (fact, record) in enumerate(zip(facts, seen)):
        yield from differences(f"{where}[{record.get('id', number)}]", fact, record)


def verify(facts, output):
    read = lambda path: json.loads((output / path).read_text(encoding="utf-8"))
    problems, count = [], 0

    def check(where, expected, seen):
        nonlocal count
        count += sum(len(without_empty(fact)) for fact in expected)
        problems.extend(compare(where, expected, seen))

    social = lambda fact: {**fact, "social": {name: with_scheme(url) for name, url in fact["social"].items()}}
    check("organizations", [social(fact) for fact in facts.organizations],
          [fact_of_organization(read(f"organizations/{fact['id']}.json")) for fact in facts.organizations])
    for name, source, key, synonyms in (("areas", facts.areas, "areas", "lay"),
                                        ("diagnoses", facts.diagnoses, "diagnoses", "synonyms"),
                                        ("regions", facts.regions, "regions", "aliases")):
        stored = read(f"taxonomies/{name}.json")
        check(name, source[key], [fact_of_term(term, synonyms) for term in stored["terms"]])
        for meta_key, value in source["meta"].items():
            seen = stored["meta"].get(meta_key)
            if meta_key == "fields":
                seen = {field: seen[field] for field in value}
            problems.extend(differences(f"{name}.meta", {meta_key: value}, {meta_key: seen}))
    for name, names, source_is_list in (
            ("events", {"organization_id": "organizer_id", "notes": "note"}, False),
            ("projects", {"organization_id": "executor_id", "organization_name": "executor_name",
                          "start_date": "start", "end_date": "end"}, True),
            ("documents", {"notes": "note"}, False),
            ("news", {}, False),
            ("experts", {}, False)):
        items = read(f"network/{name}.json")["items"]
        check(name, facts.network[name],
              [fact_of_item(item, names, source_is_list, name == "documents") for item in items])
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{count} fields compared, {len(problems)} differences")
    return 1 if problems else 0


def main():
    parser = argparse.ArgumentParser(description="facts → records of data/")
    parser.add_argument("facts", type=Path, help="folder with organizations.json, diagnoses.json, …")
    parser.add_argument("--output", type=Path, default=Path(__file__).resolve().parents[1])
    parser.add_argument("--verify", action="store_true", help="only read back and compare")
    parser.add_argument("--force", action="store_true", help="overwrite records that were edited since")
    arguments = parser.parse_args()
    facts = Facts(arguments.facts)
    if arguments.verify:
        return verify(facts, arguments.output)
    return write(files_of(facts), arguments.output, arguments.force)


if __name__ == "__main__":
    sys.exit(main())
